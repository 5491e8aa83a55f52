// Drafts to measure on: small, typical, large, huge. The same seed gives the same drafts on every machine; nobody in them
// exists. Each names what was planted, so that speed counts only where all of it was found.

const FIRST = ["Amelia", "Priya", "Zoë", "François", "Siobhán", "Łukasz", "Ngozi", "Jürgen", "Σοφία", "Иван", "Aoife", "Kwame"];
const LAST = ["Okafor", "Patel", "García", "Müller", "Kowalczyk", "Hughes", "Nguyễn", "Larsen", "Rossi", "Fitzgerald", "Ahmed"];
const ORGANISATIONS = ["harbour-council.example", "northgate-school.example", "acme-partners.example", "bright-charity.example"];
const MAILBOXES = ["gmail.com", "outlook.com", "yahoo.co.uk", "icloud.com", "gmx.de"];
const SENTENCES = [
  "Thank you for the time on the telephone this morning, it helped to go through the plan.",
  "The minutes and the revised agenda for Thursday are in the shared folder.",
  "Please let me know by the end of the day whether the room is still free.",
  "Order 4417-22 went out in 3 boxes and the total was 1,284.50 without tax.",
  "Version 2.14.0 is live; build 20240117.3 took 14 min 22 s and 98.7% of the checks passed.",
  "The parking has not changed since last term.",
  "The report covers 1 April to 31 March and runs to 64 pages.",
  "As mentioned, the boiler at the Station Road site is due for service in room 101.",
  "Reference 7781-AA-90 stays open until the supplier answers.",
  "The biopsy results came back before the oncology appointment.",
  "The arrears were raised at the meeting and a support plan was agreed.",
  "He was diagnosed with diabetes and is off work until further notice.",
];
const BEYOND_LATIN = "We look forward to the draft – it’s nearly there.";

/** Uniform numbers below one from a 32-bit state (xorshift): no clock and no randomness of the machine's. */
function source(seed) {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** A writer of one draft: choices, and text with what was planted in it. */
function writer(seed, latin) {
  const next = source(seed);
  const whole = (from, to) => from + Math.floor(next() * (to - from + 1));
  const pick = (list) => list[whole(0, list.length - 1)];
  const digits = (count) => Array.from({ length: count }, () => whole(0, 9)).join("");
  const plain = (names) => (latin ? names.filter((name) => /^[\u0000-\u00ff]*$/.test(name)) : names);
  const name = () => `${pick(plain(FIRST))} ${pick(plain(LAST))}`;
  return { next, whole, pick, digits, name, text: "", planted: [], serial: 0 };
}

/** An NHS number with the check digit of its rule (modulus 11). */
function nhs(w) {
  for (;;) {
    const nine = `4${w.digits(8)}`;
    const sum = [...nine].reduce((sum, digit, at) => sum + Number(digit) * (10 - at), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check < 10) return `${nine.slice(0, 3)} ${nine.slice(3, 6)} ${nine.slice(6)}${check}`;
  }
}

/** A payment card number that passes Luhn's check. */
function card(w) {
  const fifteen = `4${w.digits(14)}`;
  const sum = [...fifteen].reduce((sum, digit, at) => sum + (at % 2 ? Number(digit) : [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][digit]), 0);
  return `${fifteen}${(10 - (sum % 10)) % 10}`.replace(/(.{4})(?=.)/g, "$1 ");
}

const PLANTS = {
  nhs: { lead: "NHS number ", make: nhs },
  nino: { lead: "National Insurance number ", make: (w) => `${w.pick(["AB", "CE", "JM", "PR"])} ${w.digits(2)} ${w.digits(2)} ${w.digits(2)} ${w.pick("ABCD")}` },
  card: { lead: "card ", make: card },
};
const KINDS = Object.keys(PLANTS);

function plant(w, kind) {
  const value = PLANTS[kind].make(w);
  w.text += PLANTS[kind].lead;
  w.planted.push({ kind, start: w.text.length, end: w.text.length + value.length });
  w.text += value;
}

/** Sentences up to `length` characters, with `count` identifiers among them; quoted ones are not the writer's words. */
function prose(w, length, count, prefix = "", beyond = !prefix) {
  const begun = w.text.length;
  let sentences = 0;
  let left = count;
  w.text += prefix;
  while (w.text.length - begun < length) {
    if (left > 0 && (w.text.length - begun) / length >= (count - left) / count) {
      w.text += `For ${w.name()}, `;
      plant(w, KINDS[left % KINDS.length]);
      w.text += ". ";
      left--;
    } else {
      w.text += `${beyond && w.next() < 0.05 ? BEYOND_LATIN : w.pick(SENTENCES)} `;
    }
    if (++sentences % 4 === 0) w.text += `\n${prefix}`;
  }
  w.text += "\n";
}

/** What mail programs put above the message that is answered. */
function header(w, depth) {
  const mark = "> ".repeat(depth);
  const sender = w.name();
  w.text += `\n${mark}From: ${sender} <earlier-${w.whole(1, 99)}@clinic.example>\n${mark}Sent: 14 March 2024 09:12\n`;
  w.text += `${mark}To: ${w.name()} <desk-${w.whole(1, 99)}@clinic.example>\n${mark}Subject: Re: review\n${mark}\n`;
}

/** A pasted spreadsheet: one person a row. */
function table(w, rows) {
  w.text += "Name\tNHS number\tNI number\n";
  for (let row = 0; row < rows; row++) {
    w.text += `${w.name()}\t`;
    for (const kind of ["nhs", "nino"]) {
      const value = PLANTS[kind].make(w);
      w.planted.push({ kind, start: w.text.length, end: w.text.length + value.length });
      w.text += value + (kind === "nhs" ? "\t" : "\n");
    }
  }
}

/** Recipients in the forms that programs write and people paste. */
function recipients(w, count) {
  return Array.from({ length: count }, (_, at) => {
    const host = w.next() < 0.5 ? w.pick(MAILBOXES) : w.pick(ORGANISATIONS);
    const address = `reader-${++w.serial}-${w.whole(10, 99)}@${host}`;
    const name = w.name();
    const [first, last] = name.split(" ");
    return [`"${last}, ${first}" <${address}>`, address, `${name} <${address}>`, `<${address}>`][at % 4];
  });
}

const SIZES = {
  small: { count: 64, people: 18, latin: true, body: (w) => prose(w, 1200, 3) },
  typical: {
    count: 32,
    people: 5,
    body: (w) => {
      prose(w, 3000, 9);
      header(w, 0);
      prose(w, 3600, 0, "> ");
      header(w, 1);
      prose(w, 3600, 0, "> > ");
    },
  },
  large: { count: 4, people: 500, body: (w) => (prose(w, 40_000, 40), table(w, 300), header(w, 0), prose(w, 45_000, 0, "> ")) },
  huge: { count: 2, people: 5000, body: (w) => (prose(w, 400_000, 300), table(w, 3000), header(w, 0), prose(w, 420_000, 0, "> ")) },
};

/** The drafts of one size, each `{ draft, planted }`; a number as `seed` gives others of the same shape. */
export function drafts(size, seed = 20261121) {
  const { count, people, latin = false, body } = SIZES[size];
  return Array.from({ length: count }, (_, at) => {
    const w = writer((seed ^ (at * 7919)) >>> 0, latin);
    for (let i = 0; i < 8; i++) w.next();
    const cc = [recipients(w, people).join("; ")];
    body(w);
    const draft = { from: "Clinic desk <desk@clinic.example>", to: [], cc, subject: "Your results and next steps", body: w.text };
    return { draft, planted: w.planted };
  });
}

export const NAMES = Object.keys(SIZES);
