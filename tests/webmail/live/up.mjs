// node tests/webmail/live/up.mjs NAME [PORT] : one webmail until Ctrl+C, for looking at it by hand.
const name = process.argv[2] ?? "";
const known = { roundcube: "roundcube", sogo: "sogo", horde: "horde", modoboa: "modoboa" };
if (!(name in known)) {
  console.error(`usage: up.mjs ${Object.keys(known).join("|")} [PORT]`);
  process.exit(64);
}
const module = await import(`./${name}.mjs`);
const webmail = await module[name](process.argv[3] ? Number(process.argv[3]) : undefined);
console.log(`${name}: ${webmail.base} as ${webmail.user} / ${webmail.password}`);
const keep = setInterval(() => {}, 60000);
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, async () => { clearInterval(keep); await webmail.end(); process.exit(0); });
}
