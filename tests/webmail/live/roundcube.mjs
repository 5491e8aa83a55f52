// Debian's Roundcube on loopback: PHP's own server, SQLite, no file in /etc touched.
// The cookies skin, html and extwin choose the skin, the editor and the window of compose, so one server shows them all.
import fs from "node:fs";
import path from "node:path";
import { execFileSync } from "node:child_process";
import { answers, household, packages, place } from "./machine.mjs";
import { PASSWORD, POST_PACKAGES, post } from "./post.mjs";

const PACKAGES = ["roundcube-core", "roundcube-sqlite3", "roundcube-skin-larry", "roundcube-skin-classic", "roundcube-plugins",
  ...["cli", "fpm", "sqlite3", "mbstring", "xml", "intl", "gd", "zip"].map((part) => `php8.2-${part}`), "sqlite3", ...POST_PACKAGES];

const config = (dir, imap, smtp) => `<?php
$pick = fn ($name, $allowed, $else) => in_array($_COOKIE[$name] ?? '', $allowed, true) ? $_COOKIE[$name] : $else;
$config = [
  'db_dsnw' => 'sqlite:///${dir}/db/roundcube.db?mode=0640',
  'imap_host' => '127.0.0.1:${imap}', 'smtp_host' => '127.0.0.1:${smtp}', 'smtp_user' => '', 'smtp_pass' => '',
  'des_key' => 'a key for tests onlyabcd', 'product_name' => 'Roundcube', 'language' => 'en_US',
  'plugins' => [], 'enable_spellcheck' => false, 'ip_check' => false, 'draft_autosave' => 0,
  'compose_save_localstorage' => false, 'max_disclosed_recipients' => 1000,
  'temp_dir' => '${dir}/temp', 'log_dir' => '${dir}/log',
  'skin' => $pick('skin', ['elastic', 'larry', 'classic'], 'elastic'),
  'htmleditor' => $pick('html', ['1'], '0') === '1' ? 1 : 0,
  'compose_extwin' => $pick('extwin', ['1'], '0') === '1',
];
`;

export const ROUNDCUBE = { name: "roundcube", port: 9610, user: "alice@example.test", password: PASSWORD };

export async function roundcube(port = ROUNDCUBE.port) {
  packages(PACKAGES);
  const dir = place("roundcube", "config", "db", "temp");
  const house = household(dir);
  const office = await post(dir, house, port + 1, port + 2);
  fs.writeFileSync(path.join(dir, "config/config.inc.php"), config(dir, port + 1, port + 2));
  for (const file of ["defaults.inc.php", "mimetypes.php"]) {
    fs.rmSync(path.join(dir, "config", file), { force: true });
    fs.symlinkSync(`/etc/roundcube/${file}`, path.join(dir, "config", file));
  }
  const database = path.join(dir, "db/roundcube.db");
  fs.rmSync(database, { force: true });
  execFileSync("sqlite3", [database], { input: fs.readFileSync("/usr/share/roundcube/SQL/sqlite.initial.sql") });
  house.start("php", "php", ["-d", "opcache.enable_cli=1", "-S", `127.0.0.1:${port}`, "-t", "/var/lib/roundcube/public_html"],
    { env: { ...process.env, ROUNDCUBE_CONFIG_DIR: path.join(dir, "config") } });
  await answers(`http://127.0.0.1:${port}/`);
  /** Puts a group into the address book of whoever has logged in. */
  const group = (name, addresses) => execFileSync("sqlite3", [database], { input: [
    `INSERT INTO contactgroups (user_id, name, changed) SELECT user_id, '${name}', datetime('now') FROM users;`,
    ...addresses.flatMap((one) => [`INSERT INTO contacts (user_id, name, email, words, changed) SELECT user_id, '', '${one}', '${one}', datetime('now') FROM users;`,
      `INSERT INTO contactgroupmembers (contactgroup_id, contact_id, created) SELECT (SELECT contactgroup_id FROM contactgroups WHERE name = '${name}'), contact_id, datetime('now') FROM contacts WHERE email = '${one}';`]),
  ].join("\n") });
  return { ...ROUNDCUBE, group, port, base: `http://127.0.0.1:${port}/`, office, async end() { await office.end(); await house.end(); } };
}
