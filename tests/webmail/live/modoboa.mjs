// Modoboa 2.12 on loopback: a Python environment of its own, SQLite, redis, gunicorn and nginx.
// The webmail signs in to IMAP as alice (Modoboa's own WEBMAIL_DEV_MODE). Its address must be a secure context: 127.0.0.1.
import fs from "node:fs";
import path from "node:path";
import { execFileSync } from "node:child_process";
import { ROOT, answers, household, listening, packages, place, until } from "./machine.mjs";
import { PASSWORD, POST_PACKAGES, post } from "./post.mjs";
import { STRICT } from "./strict.mjs";

const PACKAGES = ["redis-server", "nginx-light", "libmagic1", "rrdtool", "librrd-dev", "python3-venv", ...POST_PACKAGES];
const VERSION = "2.12.0";
/** What a kept installation must have been made by: the version, and a number that grows when this file deploys it otherwise. */
const DEPLOYED = `${VERSION} 2`;
const REDIS = 6379; // fixed in Modoboa

export const MODOBOA = { name: "modoboa", port: 9660, user: "alice@example.test", password: "Secret-123" };

function environment() {
  const home = path.join(ROOT, "modoboa-python");
  if (!fs.existsSync(path.join(home, "bin/modoboa-admin.py"))) {
    execFileSync("python3", ["-m", "venv", home]);
    execFileSync(path.join(home, "bin/pip"), ["install", "-q", `modoboa==${VERSION}`, "gunicorn"], { stdio: ["ignore", "ignore", "inherit"] });
  }
  return home;
}

const settings = (port) => `
WEBMAIL_DEV_MODE = True
WEBMAIL_DEV_USERNAME = 'alice@example.test'
WEBMAIL_DEV_PASSWORD = '${PASSWORD}'
CSRF_COOKIE_SECURE = SESSION_COOKIE_SECURE = False
CSRF_TRUSTED_ORIGINS = ['http://127.0.0.1:${port}']
OAUTH2_PROVIDER['OIDC_ISS_ENDPOINT'] = 'http://127.0.0.1:${port}/api/o'
OAUTH2_PROVIDER['ALLOWED_REDIRECT_URI_SCHEMES'] = ['http', 'https']
`;

const people = (secret) => ["domain; example.test; 0; 0; True", ...[["alice", "Alice", "Example"], ["bob", "Bob", "Builder"]].map(([user, first, last]) =>
  `account; ${user}@example.test; ${secret}; ${first}; ${last}; True; SimpleUsers; ${user}@example.test; 0; example.test`)].join("\n");

// Python's interactive reader: a block ends with an empty line. The import stores passwords as they come, so they are set again.
// By default Modoboa keeps a message for ten seconds, in which its sender can call it back: here it goes at once.
const finish = (port, imap, smtp, secret) => `from oauth2_provider.models import get_application_model
from modoboa.core.models import LocalConfig, User
application = get_application_model().objects.get(name='modoboa_frontend')
application.redirect_uris = 'http://127.0.0.1:${port}/login/logged'
application.post_logout_redirect_uris = 'http://127.0.0.1:${port}'
application.save()
for user in User.objects.filter(username__endswith='@example.test'):
    user.set_password('${secret}'); user.save()
    user.parameters.set_value('undo_send_delay', 0, app='webmail'); user.save()

config = LocalConfig.objects.first()
for name, value in dict(imap_server='127.0.0.1', imap_port=${imap}, imap_secured=False, smtp_server='127.0.0.1', smtp_port=${smtp}, smtp_secured_mode='none', smtp_authentication=False).items():
    config.parameters.set_value(name, value, app='webmail')

config.save()
`;

function deploy(dir, home, port) {
  const env = { ...process.env, PATH: `${home}/bin:${process.env.PATH}` };
  const run = (command, args, more = {}) => execFileSync(command, args, { cwd: dir, env, stdio: ["pipe", "ignore", "ignore"], ...more });
  fs.rmSync(path.join(dir, "instance"), { recursive: true, force: true });
  fs.rmSync(path.join(dir, "db.sqlite"), { force: true });
  run(`${home}/bin/modoboa-admin.py`, ["deploy", "--collectstatic", "--dburl", `default:sqlite:///${dir}/db.sqlite`, "--domain", "127.0.0.1", "--admin-username", "admin", "instance"]);
  fs.appendFileSync(path.join(dir, "instance/instance/settings.py"), settings(port));
  const front = path.join(dir, "instance/frontend/config.json");
  fs.writeFileSync(front, fs.readFileSync(front, "utf8").replaceAll("https://127.0.0.1", `http://127.0.0.1:${port}`));
  fs.writeFileSync(path.join(dir, "people.csv"), people(MODOBOA.password));
  const inside = { cwd: path.join(dir, "instance") };
  run("python", ["manage.py", "modo", "import", "../people.csv"], inside);
  run("python", ["manage.py", "shell"], { ...inside, input: finish(port, port + 1, port + 2, MODOBOA.password) });
  fs.writeFileSync(path.join(dir, "deployed"), DEPLOYED);
}

const nginx = (dir, port, app) => `daemon off; pid ${dir}/nginx.pid; user root; error_log ${dir}/log/nginx.error; worker_processes 1;
events { worker_connections 256; }
http {
  include /etc/nginx/mime.types; access_log off;
  map $cookie_policy $policy { default ""; strict "${STRICT}"; }
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${dir}/nginx/${kind};`).join(" ")}
  server {
    listen 127.0.0.1:${port}; root ${dir}/instance/frontend; client_max_body_size 30m; add_header Content-Security-Policy $policy always;
    location /sitestatic/ { alias ${dir}/instance/sitestatic/; }
    location /media/ { alias ${dir}/instance/media/; }
    location ~ ^/(api|accounts|autodiscover|reset)/? { proxy_pass http://127.0.0.1:${app}; proxy_set_header Host $http_host; proxy_set_header X-Forwarded-Proto http; }
    location / { try_files $uri $uri/ /index.html =404; }
  }
}
`;

/** Its sign-in knows one address, so the policy comes from the nginx that stands there, for whoever brings the cookie. */
async function strictly(webmail) {
  const cookie = { name: "policy", value: "strict", url: webmail.base };
  const enter = async (page) => {
    await page.setCacheEnabled(false); // the page came without the policy before
    await page.setCookie(cookie);
  };
  return { ...webmail, enter, async end() {} };
}

export async function modoboa(port = MODOBOA.port) {
  packages(PACKAGES);
  const home = environment();
  const dir = place("modoboa", "nginx", "redis");
  const house = household(dir);
  const office = await post(dir, house, port + 1, port + 2);
  if (!(await listening(REDIS))) house.start("redis", "redis-server", ["--port", String(REDIS), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", path.join(dir, "redis")]);
  await until("redis", () => listening(REDIS));
  const deployed = path.join(dir, "deployed");
  if (!fs.existsSync(deployed) || fs.readFileSync(deployed, "utf8") !== DEPLOYED) deploy(dir, home, port);
  house.start("gunicorn", `${home}/bin/gunicorn`, ["-w", "2", "-b", `127.0.0.1:${port + 3}`, "instance.wsgi"], { cwd: path.join(dir, "instance"), env: { ...process.env, PATH: `${home}/bin:${process.env.PATH}` } });
  fs.writeFileSync(path.join(dir, "nginx.conf"), nginx(dir, port, port + 3));
  house.start("nginx", "nginx", ["-c", path.join(dir, "nginx.conf")]);
  await answers(`http://127.0.0.1:${port}/api/o/.well-known/openid-configuration`, 60000);
  return { ...MODOBOA, strictly, port, base: `http://127.0.0.1:${port}/`, office, async end() { await office.end(); await house.end(); } };
}
