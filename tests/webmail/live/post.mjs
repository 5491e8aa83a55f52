// The post office of a test: an IMAP server (dovecot) and an SMTP server that keeps every message and its envelope.
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { execFileSync } from "node:child_process";
import { listening, sleep, until } from "./machine.mjs";

export const PEOPLE = ["alice@example.test", "bob@example.test"];
export const PASSWORD = "secret";
export const POST_PACKAGES = ["dovecot-imapd", "curl"];

const folder = (name) => `  mailbox ${name} {\n    auto = subscribe\n    special_use = \\${name}\n  }\n`;

const dovecotConfig = (dir, port) => `
base_dir = ${dir}/imap/run
state_dir = ${dir}/imap/state
log_path = ${dir}/log/dovecot.log
listen = 127.0.0.1
protocols = imap
ssl = no
disable_plaintext_auth = no
auth_username_format = %Lu
first_valid_uid = 1
mail_location = maildir:${dir}/mail/%u/Maildir
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=mail gid=mail home=${dir}/mail/%u
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
namespace inbox {
  inbox = yes
  separator = /
${["Drafts", "Sent", "Trash", "Junk"].map(folder).join("")}}
`;

/** Starts both servers. `sent` is the list of messages: {from, to, raw, head, body}. */
export async function post(dir, house, imapPort, smtpPort) {
  for (const name of ["imap", "mail"]) fs.mkdirSync(path.join(dir, name), { recursive: true });
  for (const person of PEOPLE) {
    fs.rmSync(path.join(dir, "mail", person), { recursive: true, force: true });
    fs.mkdirSync(path.join(dir, "mail", person));
  }
  execFileSync("chown", ["-R", "mail:mail", path.join(dir, "mail")]);
  fs.writeFileSync(path.join(dir, "imap/dovecot.conf"), dovecotConfig(dir, imapPort));
  house.start("dovecot", "dovecot", ["-F", "-c", path.join(dir, "imap/dovecot.conf")]);
  const sent = [];
  const server = smtp(dir, sent).listen(smtpPort, "127.0.0.1");
  await until("dovecot", () => listening(imapPort));
  return {
    sent,
    /** Waits for one more message than `count` and returns it; throws when two came. */
    async next(count, ms = 15000) {
      await until("a message at the SMTP server", () => sent.length > count, ms);
      await sleep(150);
      if (sent.length !== count + 1) throw new Error(`${sent.length - count} messages were sent, one was wanted`);
      return sent[count];
    },
    /** The number under which a person's inbox keeps the message with this subject. */
    async uid(person, subject) {
      const search = ["-s", "--user", `${person}:${PASSWORD}`, `imap://127.0.0.1:${imapPort}/INBOX`, "-X", `UID SEARCH SUBJECT "${subject}"`];
      const answer = await until(`"${subject}" in ${person}'s inbox`, () => /SEARCH.* (\d+)\s*$/m.exec(execFileSync("curl", search, { encoding: "utf8" })));
      return Number(answer[1]);
    },
    deliver: (person, raw) => deliver(dir, person, Buffer.from(raw.replace(/\r?\n/g, "\r\n"))),
    async end() { server.close(); },
  };
}

let serial = 0;
function deliver(dir, person, raw) {
  const home = path.join(dir, "mail", person.toLowerCase());
  if (!PEOPLE.includes(person.toLowerCase())) return;
  const file = `${Date.now()}.M${process.pid}P${++serial}.test`;
  for (const part of ["tmp", "new", "cur"]) fs.mkdirSync(path.join(home, "Maildir", part), { recursive: true });
  fs.writeFileSync(path.join(home, "Maildir/tmp", file), raw);
  execFileSync("chown", ["-R", "mail:mail", home]);
  fs.renameSync(path.join(home, "Maildir/tmp", file), path.join(home, "Maildir/new", file));
}

/** An SMTP server after RFC 5321 as far as a webmail's client needs it; unstuffs the dots of DATA. */
function smtp(dir, sent) {
  return net.createServer((socket) => {
    let waiting = Buffer.alloc(0);
    let mail = { from: "", to: [] };
    let inData = false;
    let secrets = 0;
    const say = (line) => socket.write(`${line}\r\n`);
    const path_ = (line) => /<([^>]*)>/.exec(line)?.[1] ?? "";
    const finish = (raw) => {
      const cut = raw.indexOf("\r\n\r\n");
      const message = { ...mail, raw, head: raw.subarray(0, cut).toString("utf8"), body: raw.subarray(cut + 4).toString("utf8") };
      sent.push(message);
      for (const person of mail.to) deliver(dir, person, raw);
      mail = { from: "", to: [] };
      say("250 kept");
    };
    const line = (text) => {
      const word = text.slice(0, 4).toUpperCase();
      if (secrets > 0) { secrets -= 1; say(secrets ? "334 UGFzc3dvcmQ6" : "235 welcome"); return; }
      if (word === "EHLO") say("250-post\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-AUTH PLAIN LOGIN\r\n250 SIZE 40000000");
      else if (word === "HELO") say("250 post");
      else if (word === "AUTH") { secrets = /LOGIN/i.test(text) ? 2 : text.trim().split(/\s+/).length > 2 ? 0 : 1; say(secrets === 0 ? "235 welcome" : secrets === 2 ? "334 VXNlcm5hbWU6" : "334 "); }
      else if (word === "MAIL") { mail.from = path_(text); say("250 ok"); }
      else if (word === "RCPT") { mail.to.push(path_(text)); say("250 ok"); }
      else if (word === "DATA") { inData = true; say("354 go on"); }
      else if (word === "RSET") { mail = { from: "", to: [] }; say("250 ok"); }
      else if (word === "NOOP") say("250 ok");
      else if (word === "QUIT") { say("221 bye"); socket.end(); }
      else say("502 unknown");
    };
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      waiting = Buffer.concat([waiting, chunk]);
      for (;;) {
        const end = waiting.indexOf(inData ? "\r\n.\r\n" : "\r\n");
        if (end < 0) return;
        if (inData) {
          const raw = Buffer.from(waiting.subarray(0, end + 2).toString("latin1").replace(/(^|\r\n)\./g, "$1"), "latin1");
          waiting = waiting.subarray(end + 5);
          inData = false;
          finish(raw);
        } else {
          const text = waiting.subarray(0, end).toString("utf8");
          waiting = waiting.subarray(end + 2);
          line(text);
        }
      }
    });
    say("220 post ready");
  });
}
