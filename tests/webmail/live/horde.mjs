// Debian's Horde IMP (dynamic view) on loopback: PHP's own server, no database.
// Horde reads /etc/horde and nothing else: the files that are there are put aside and come back at the end.
import fs from "node:fs";
import path from "node:path";
import { answers, household, packages, place } from "./machine.mjs";
import { PASSWORD, POST_PACKAGES, post } from "./post.mjs";

const PACKAGES = ["php-horde-imp", "php-horde-turba", ...["cli", "fpm", "sqlite3", "mbstring", "xml", "intl", "gd"].map((part) => `php8.2-${part}`), ...POST_PACKAGES];

export const HORDE = { name: "horde", port: 9640, user: "alice@example.test", password: PASSWORD };

/** PHP statements that set a nested configuration; every section that Horde looks into must be there. */
function framework(dir, port, smtp) {
  const off = (names) => names.map((name) => `$conf['${name}']['enabled'] = false;`).join("\n");
  const none = (names) => names.map((name) => `$conf['${name}'] = [];`).join("\n");
  return `<?php
$conf = $conf ?? [];
$conf += ['use_ssl' => 0, 'debug_level' => 0, 'umask' => 077, 'compress_pages' => false, 'max_exec_time' => 0, 'testdisable' => true, 'tmpdir' => '${dir}/tmp', 'secret_key' => 'for tests only', 'vhosts' => false, 'urlshortener' => false, 'nobase64_img' => false, 'cachecss' => false, 'cachejs' => false, 'cachethemes' => false];
$conf['server'] = ['name' => '127.0.0.1', 'port' => ${port}, 'token_lifetime' => 1800];
$conf['cookie'] = ['domain' => '', 'path' => '/'];
$conf['session'] = ['name' => 'Horde', 'use_only_cookies' => true, 'cache_limiter' => 'nocache', 'max_time' => 72000, 'timeout' => 0];
$conf['sessionhandler'] = ['type' => 'Builtin', 'hashtable' => false];
$conf['auth'] = ['admins' => [], 'checkip' => false, 'checkbrowser' => false, 'driver' => 'application', 'params' => ['app' => 'imp'], 'alternate_login' => false, 'redirect_on_logout' => false, 'list_users' => 'input'];
$conf['signup']['allow'] = false;
$conf['log'] = ['enabled' => true, 'type' => 'file', 'name' => '${dir}/log/horde.log', 'params' => ['append' => true, 'format' => 'default'], 'priority' => 'INFO', 'ident' => 'HORDE', 'time_format' => ''];
$conf['sql'] = ['phptype' => 'sqlite', 'database' => '${dir}/db/horde.db', 'charset' => 'utf-8', 'logqueries' => false];
$conf['prefs'] = ['driver' => 'Session', 'maxsize' => 65535];
$conf['share'] = ['driver' => 'Sqlng', 'auto_create' => false, 'no_sharing' => true];
$conf['cache'] = ['driver' => 'File', 'params' => ['dir' => '${dir}/cache'], 'default_lifetime' => 86400, 'compress' => false];
$conf['token'] = ['driver' => 'Null', 'params' => ['token_dir' => '${dir}/tmp', 'timeout' => 86400]];
$conf['vfs'] = ['type' => 'File', 'params' => ['vfsroot' => '${dir}/vfs']];
$conf['mailer'] = ['type' => 'smtp', 'params' => ['host' => '127.0.0.1', 'port' => ${smtp}, 'secure' => 'none', 'auth' => false, 'lmtp' => false]];
$conf['mailformat']['brokenrfc2231'] = false;
$conf['menu'] = ['always' => false, 'apps_iconless' => true, 'links' => ['help' => 'all', 'prefs' => 'authenticated', 'problem' => 'never', 'login' => 'all', 'logout' => 'authenticated']];
$conf['user'] = ['verify_from_addr' => false, 'select_view' => true];
$conf['urls'] = ['pretty' => false, 'token_lifetime' => 30, 'hmac_lifetime' => 30];
$conf['queue'] = ['storage' => 'none', 'runner' => 'none'];
$conf['alarms']['driver'] = false; $conf['group']['driver'] = 'Mock'; $conf['perms']['driver'] = 'Null'; $conf['history']['driver'] = 'Null';
$conf['lock']['driver'] = 'Null'; $conf['image']['driver'] = 'Null'; $conf['spell']['driver'] = ''; $conf['hashtable']['driver'] = 'none'; $conf['accounts']['driver'] = 'null';
$conf['documents']['params'] = []; $conf['portal']['fixed_blocks'] = []; $conf['gnupg']['keyserver'] = []; $conf['nosql']['phptype'] = false; $conf['ldap']['useldap'] = false;
$conf['openssl']['path'] = '/usr/bin/openssl'; $conf['timezone']['location'] = ''; $conf['tos']['file'] = ''; $conf['weather']['provider'] = false; $conf['http']['proxy'] = [];
${off(["imsp", "kolab", "facebook", "twitter", "activesync", "memcache"])}
${none(["dav", "hooks", "imap", "mimemagic", "print", "problems", "safe_ips"])}
`;
}

const IMP = `<?php
$conf['user']['allow_view_source'] = true; $conf['server']['server_list'] = 'none';
$conf['compose'] = ['use_vfs' => true, 'link_attachments' => false, 'attach_size_limit' => 0, 'attach_count_limit' => 0, 'reply_limit' => 200000, 'ac_threshold' => 3, 'htmlsig_img_size' => 30000];
$conf['pgp']['keylength'] = false; $conf['maillog']['driver'] = 'none'; $conf['sentmail']['driver'] = 'Null'; $conf['contactsimage']['backends'] = [];
$conf['tasklist']['use_tasklist'] = false; $conf['notepad']['use_notepad'] = false; $conf['menu']['apps'] = [];
`;

const backend = (imap, smtp) => `<?php
foreach (array_keys($servers ?? []) as $key) $servers[$key]['disabled'] = true;
$servers['test'] = ['disabled' => false, 'name' => 'Test', 'hostspec' => '127.0.0.1', 'hordeauth' => false, 'protocol' => 'imap', 'port' => ${imap}, 'secure' => false, 'maildomain' => 'example.test', 'cache' => false, 'smtp' => ['host' => '127.0.0.1', 'port' => ${smtp}, 'auth' => false, 'secure' => 'none']];
`;

/** Two files of Debian's Horde stop under PHP 8.2: mended copies come first in the include path, the installed ones stay. */
function mended(dir) {
  const copy = (file, ...changes) => {
    const target = path.join(dir, "mended", file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    let text = fs.readFileSync(path.join("/usr/share/php", file), "utf8");
    for (const [from, to] of changes) text = text.replaceAll(from, to);
    fs.writeFileSync(target, text);
  };
  copy("Horde/Core/Ajax/Application/Handler.php", ["public function has($action)", "public function has($action = null)"], ["new ReflectionMethod($this, $action)", "new ReflectionMethod($this, (string) $action)"]);
  copy("Net/DNS2/Cache/File.php", ["@fread($fp, filesize($this->cache_file))", "@fread($fp, max(1, filesize($this->cache_file)))"]);
  return path.join(dir, "mended");
}

export async function horde(port = HORDE.port) {
  packages(PACKAGES);
  const dir = place("horde", "db", "tmp", "vfs", "cache", "mended");
  const house = household(dir);
  const office = await post(dir, house, port + 1, port + 2);
  fs.mkdirSync("/var/cache/horde/static", { recursive: true });
  const files = {
    "/etc/horde/horde/conf.php": framework(dir, port, port + 2), "/etc/horde/imp/conf.php": IMP, "/etc/horde/imp/backends.local.php": backend(port + 1, port + 2),
    "/etc/horde/horde/registry.local.php": `<?php foreach (['turba', 'content'] as $app) $this->applications[$app]['status'] = 'inactive';\n`,
    "/etc/horde/imp/prefs.local.php": "<?php $_prefs['dynamic_view']['value'] = 1;\n",
  };
  const aside = Object.keys(files).map((file) => [file, fs.existsSync(file) ? fs.readFileSync(file) : null]);
  for (const [file, text] of Object.entries(files)) fs.writeFileSync(file, text);
  const include = `${mended(dir)}:.:/usr/share/php`;
  const settings = { include_path: include, "opcache.enable_cli": 1, error_reporting: 0, display_errors: 0, log_errors: 1, "session.save_path": `${dir}/tmp` };
  house.start("php", "php", [...Object.entries(settings).flatMap(([name, value]) => ["-d", `${name}=${value}`]), "-S", `127.0.0.1:${port}`, "-t", "/usr/share/horde"],
    { env: { ...process.env, TMPDIR: `${dir}/tmp`, PHP_CLI_SERVER_WORKERS: "3" } });
  await answers(`http://127.0.0.1:${port}/login.php`);
  return {
    ...HORDE, port, base: `http://127.0.0.1:${port}/`, office,
    async end() {
      await office.end();
      await house.end();
      for (const [file, bytes] of aside) if (bytes === null) fs.rmSync(file, { force: true }); else fs.writeFileSync(file, bytes);
    },
  };
}
