// Debian's SOGo on loopback: its own PostgreSQL cluster, memcached, sogod and nginx.
// SOGo reads /etc/sogo/sogo.conf and nothing else: the file that is there is put aside and comes back at the end.
import fs from "node:fs";
import path from "node:path";
import { execFileSync } from "node:child_process";
import { answers, household, listening, packages, place, until } from "./machine.mjs";
import { PASSWORD, POST_PACKAGES, post } from "./post.mjs";

const PACKAGES = ["sogo", "tmpreaper", "memcached", "nginx-light", "postgresql-15", ...POST_PACKAGES];
const CONF = "/etc/sogo/sogo.conf";
const BIN = "/usr/lib/postgresql/15/bin";

export const SOGO = { name: "sogo", port: 9620, user: "alice@example.test", password: PASSWORD };

const TABLES = `
CREATE TABLE IF NOT EXISTS people (c_uid text PRIMARY KEY, c_name text, c_password text, c_cn text, mail text);
INSERT INTO people VALUES ('alice@example.test', 'alice@example.test', '${PASSWORD}', 'Alice Example', 'alice@example.test'),
  ('bob@example.test', 'bob@example.test', '${PASSWORD}', 'Bob Builder', 'bob@example.test') ON CONFLICT DO NOTHING;`;

const config = (dir, ports, html) => {
  const base = `postgresql://sogo@127.0.0.1:${ports.sql}/sogo`;
  return `{
  SOGoProfileURL = "${base}/profiles"; OCSFolderInfoURL = "${base}/folders"; OCSSessionsFolderURL = "${base}/sessions";
  SOGoMemcachedHost = "127.0.0.1:${ports.cache}"; SOGoIMAPServer = "imap://127.0.0.1:${ports.imap}"; SOGoSMTPServer = "smtp://127.0.0.1:${ports.smtp}";
  SOGoMailingMechanism = smtp; NGImap4ConnectionStringSeparator = "/"; SOGoMailDomain = "example.test"; SOGoForceExternalLoginWithEmail = YES;
  SOGoLanguage = English; SOGoTimeZone = UTC; SOGoPageTitle = SOGo; SOGoGravatarEnabled = NO; SOGoXSRFValidationEnabled = NO; SOGoMaximumFailedLoginCount = 0;
  SOGoDraftsFolderName = Drafts; SOGoSentFolderName = Sent; SOGoTrashFolderName = Trash; SOGoJunkFolderName = Junk;
  SOGoMailComposeMessageType = ${html ? "html" : "text"}; SOGoMailAutoSave = 0;
  SOGoUserSources = ({ type = sql; id = people; viewURL = "${base}/people"; canAuthenticate = YES; isAddressBook = NO; displayName = People; userPasswordAlgorithm = plain; });
  WOPort = "127.0.0.1:${ports.sogod}"; WOWorkersCount = 2; WOLogFile = "${dir}/log/sogo.log"; WOPidFile = "${dir}/sogo.pid"; SxVMemLimit = 512;
}
`;
};

const nginx = (dir, port, sogod) => `daemon off; pid ${dir}/nginx.pid; error_log ${dir}/log/nginx.error; worker_processes 1;
events { worker_connections 256; }
http {
  include /etc/nginx/mime.types; access_log off;
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${dir}/nginx/${kind};`).join(" ")}
  server {
    listen 127.0.0.1:${port}; client_max_body_size 30m;
    location = / { return 302 http://127.0.0.1:${port}/SOGo/; }
    location ^~ /SOGo.woa/WebServerResources/ { alias /usr/share/GNUstep/SOGo/WebServerResources/; }
    location ^~ /SOGo/WebServerResources/ { alias /usr/share/GNUstep/SOGo/WebServerResources/; }
    location ~ ^/SOGo {
      proxy_pass http://127.0.0.1:${sogod}; proxy_redirect http://127.0.0.1:${sogod} default; proxy_read_timeout 60;
      proxy_buffer_size 64k; proxy_buffers 8 64k;
      proxy_set_header Host $host:$server_port;
      proxy_set_header x-webobjects-server-protocol HTTP/1.0;
      proxy_set_header x-webobjects-remote-host 127.0.0.1;
      proxy_set_header x-webobjects-server-name $server_name;
      proxy_set_header x-webobjects-server-url http://127.0.0.1:${port};
      proxy_set_header x-webobjects-server-port $server_port;
    }
  }
}
`;

const asUser = (user, command, args) => execFileSync("runuser", ["-u", user, "--", command, ...args], { cwd: "/", stdio: ["ignore", "ignore", "pipe"] });

async function database(dir, house, port) {
  const data = path.join(dir, "sql");
  if (!fs.existsSync(path.join(data, "PG_VERSION"))) {
    fs.rmSync(data, { recursive: true, force: true });
    fs.mkdirSync(data, { mode: 0o700 });
    execFileSync("chown", ["postgres:postgres", data]);
    asUser("postgres", `${BIN}/initdb`, ["-D", data, "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8"]);
  }
  house.start("postgres", "setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", `${BIN}/postgres`, "-D", data, "-p", String(port), "-h", "127.0.0.1", "-k", data, "-c", "fsync=off"]);
  await until("PostgreSQL", () => listening(port));
  const sql = (name, text) => execFileSync("psql", ["-q", "-h", "127.0.0.1", "-p", String(port), "-U", name === "sogo" ? "sogo" : "postgres", "-d", name, "-c", text], { stdio: "ignore" });
  await until("PostgreSQL's answer", () => { try { sql("postgres", "SELECT 1"); return true; } catch { return false; } });
  for (const make of ["CREATE ROLE sogo LOGIN", "CREATE DATABASE sogo OWNER sogo"]) { try { sql("postgres", make); } catch { /* there already */ } }
  sql("sogo", TABLES);
}

export async function sogo(port = SOGO.port, { html = true } = {}) {
  packages(PACKAGES);
  const dir = place("sogo", "nginx", "home");
  const house = household(dir);
  const ports = { imap: port + 1, smtp: port + 2, sql: port + 3, cache: port + 4, sogod: port + 5 };
  const office = await post(dir, house, ports.imap, ports.smtp);
  await database(dir, house, ports.sql);
  house.start("memcached", "memcached", ["-u", "nobody", "-l", "127.0.0.1", "-p", String(ports.cache), "-m", "16"]);
  const aside = fs.existsSync(CONF) ? fs.readFileSync(CONF) : null;
  fs.writeFileSync(CONF, config(dir, ports, html));
  execFileSync("chown", ["root:sogo", CONF]);
  fs.chmodSync(CONF, 0o640);
  fs.writeFileSync(path.join(dir, "log/sogo.log"), "");
  execFileSync("chown", ["sogo", dir, path.join(dir, "home"), path.join(dir, "log/sogo.log")]);
  for (const run of ["/var/run/sogo", "/var/spool/sogo", "/var/lib/sogo"]) { fs.mkdirSync(run, { recursive: true }); execFileSync("chown", ["sogo:sogo", run]); }
  house.start("sogod", "setpriv", ["--reuid=sogo", "--regid=sogo", "--init-groups", "/usr/sbin/sogod", "-WOUseWatchDog", "YES", "-WONoDetach", "YES"], { cwd: path.join(dir, "home"), env: { ...process.env, HOME: path.join(dir, "home") } });
  fs.writeFileSync(path.join(dir, "nginx.conf"), nginx(dir, port, ports.sogod));
  house.start("nginx", "nginx", ["-c", path.join(dir, "nginx.conf")]);
  await until("sogod", () => listening(ports.sogod));
  await answers(`http://127.0.0.1:${port}/SOGo/`);
  return {
    ...SOGO, port, base: `http://127.0.0.1:${port}/SOGo/`, office,
    async end() {
      await office.end();
      await house.end();
      if (aside !== null) fs.writeFileSync(CONF, aside);
    },
  };
}
