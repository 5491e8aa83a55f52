// Every draft that the tests have: the cases of the rules' pages, the incidents, the generated sets. Each with its policy.
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";

/** A case of a rule's page: headers, a blank line, a body. The same format as the Rust tests read. */
function readCase(text) {
  const [head, ...rest] = text.split("\n\n");
  const draft = { body: rest.join("\n\n").trimEnd() };
  let policy;
  const push = (name, value) => (draft[name] ??= []).push(value);
  for (const line of head.trimEnd().split("\n")) {
    const [, name, value] = /^([^:]+):\s*(.*?)\s*$/.exec(line);
    if (["To", "Cc", "Bcc", "Unread"].includes(name)) push(name.toLowerCase(), value);
    else if (name === "Attachment") push("attachments", { name: value });
    else if (name === "Policy") policy = JSON.parse(value);
    else if (name === "Prior-From") draft.prior = { ...draft.prior, from: value };
    else if (name.startsWith("Prior-")) draft.prior = { ...draft.prior, [name.slice(6).toLowerCase()]: [value] };
    else draft[name.toLowerCase()] = value;
  }
  return { draft, policy };
}

export function* ruleCases() {
  for (const page of readdirSync("tests/rules").filter((name) => name.endsWith(".md"))) {
    for (const [, text] of readFileSync(`tests/rules/${page}`, "utf8").matchAll(/```draft\n([\s\S]*?)```/g)) {
      yield { from: page, ...readCase(text) };
    }
  }
}

/** The mail of each incident to as many people, on the mix of hosts that mailboxes have. */
export function* incidents() {
  const hosts = ["gmail.com", "outlook.com", "yahoo.co.uk", "icloud.com", "btinternet.com"];
  for (const page of readdirSync("tests/incidents").filter((name) => name.endsWith(".md"))) {
    const text = readFileSync(`tests/incidents/${page}`, "utf8");
    const from = /^from: (.*)$/m.exec(text)?.[1];
    const people = Number(/^people: (\d+)/m.exec(text)?.[1] ?? 20);
    for (const [, subject, body] of text.matchAll(/^subject: (.*)\n\n([\s\S]*?)(?=\n## |$(?![\s\S]))/gm)) {
      const cc = Array.from({ length: people }, (_, i) => `reader-${i}@${hosts[i % hosts.length]}`);
      yield { from: page, draft: { ...(from && { from }), cc, subject, body } };
    }
  }
}

/** The generated breaches and ordinary mail of the evaluation. */
export function* generated() {
  for (const set of ["breaches", "ordinary"]) {
    const args = ["test", "--quiet", "--locked", "--test", "evaluation", "--", "--jsonl", set];
    const lines = execFileSync("cargo", args, { maxBuffer: 1 << 30, stdio: ["ignore", "pipe", "inherit"] });
    for (const line of lines.toString().split("\n")) {
      if (!line.startsWith("{")) continue;
      const { policy, expected, ...draft } = JSON.parse(line);
      for (const name of Object.keys(draft)) if (draft[name] === null) delete draft[name];
      yield { from: `${set} ${expected.class ?? ""}`, draft, policy };
    }
  }
}
