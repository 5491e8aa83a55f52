// The anchor: what a competent JavaScript developer would write for the same drafts. Regular expressions for identifiers
// and topic words, a scanner for address lists, the same decision on who is exposed. It knows only the hosts that the
// drafts of this benchmark have, where the engine knows the world's; it does no less of the work on them.

const MAILBOXES = new Set(["gmail.com", "outlook.com", "yahoo.co.uk", "icloud.com", "gmx.de"]);

const IDENTIFIERS = [
  ["email", /[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+/g],
  ["phone", /(?:\+[0-9]|\b0[0-9]|\([0-9])[0-9 ().-]{6,16}[0-9]\b/g],
  ["nhs", /\b[0-9]{3}[ -]?[0-9]{3}[ -]?[0-9]{4}\b/g, nhsFits],
  ["nino", /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D]\b/g],
  ["iban", /\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\b/g, ibanFits],
  ["card", /\b(?:[0-9][ -]?){12,18}[0-9]\b/g, cardFits],
  ["postcode", /\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][ABD-HJLNP-UW-Z]{2}\b/g],
  ["birth", /\b(?:[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:19|20)[0-9]{2}|(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2})\b/g],
  ["ssn", /\b[0-9]{3}-[0-9]{2}-[0-9]{4}\b/g],
];
const SHOWN = new Set(["nhs", "nino", "card", "ssn"]);

const HEADER = /^[> ]{0,8}(?:From|Sent|To|Cc|Subject|Date): [^\n]*/gm;

const TOPICS = new RegExp(
  `\\b(?:${[
    "your results", "test results", "biopsy", "oncology", "diagnosed", "diagnosis", "diabetes", "sick leave", "hiv", "pregnant",
    "miscarriage", "mental health", "depression", "self-harm", "suicide", "addiction", "chemotherapy", "cancer", "dementia", "autism",
    "adhd", "special needs", "foster", "adoption", "custody", "domestic abuse", "restraining order", "refuge", "probation",
    "conviction", "criminal record", "arrest", "caution", "immigration", "deportation", "refugee", "asylum", "arrears", "eviction",
    "bankruptcy", "insolvency", "benefits", "disciplinary", "grievance", "redundancy", "whistleblow", "victim", "witness",
    "survivor", "support group", "safeguarding", "social worker", "tenancy", "prescription", "disability", "claimant",
  ].join("|")})\\b`,
  "gi",
);

const digits = (text) => text.replace(/[^0-9]/g, "");

function nhsFits(text) {
  const d = digits(text);
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += (d.charCodeAt(i) - 48) * (10 - i);
  return (11 - (sum % 11)) % 11 === d.charCodeAt(9) - 48;
}

function cardFits(text) {
  const d = digits(text);
  let sum = 0;
  for (let i = 0; i < d.length; i++) {
    const digit = (d.charCodeAt(d.length - 1 - i) - 48) * (1 + (i & 1));
    sum += digit > 9 ? digit - 9 : digit;
  }
  return d.length >= 13 && sum % 10 === 0;
}

function ibanFits(text) {
  const s = text.replaceAll(" ", "");
  let rest = 0;
  for (const c of s.slice(4) + s.slice(0, 4)) {
    const value = parseInt(c, 36);
    rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
  }
  return s.length >= 15 && s.length <= 34 && rest === 1;
}

/** The entries of an address list with their places: separators count outside quotes, comments and angle brackets. */
function recipients(text) {
  const found = [];
  let begun = 0;
  let quoted = false;
  let angle = false;
  let comment = 0;
  for (let at = 0; at <= text.length; at++) {
    const c = at < text.length ? text.charCodeAt(at) : 59;
    if (quoted) {
      if (c === 92) at++;
      else if (c === 34) quoted = false;
    } else if (c === 34) quoted = true;
    else if (c === 40) comment++;
    else if (c === 41 && comment) comment--;
    else if (comment) continue;
    else if (c === 60) angle = true;
    else if (c === 62) angle = false;
    else if ((c === 59 || c === 44 || c === 10) && !angle) {
      const entry = text.slice(begun, at);
      const start = begun + entry.length - entry.trimStart().length;
      const bare = entry.trim();
      const address = /<([^<>]*)>$/.exec(bare)?.[1] ?? bare;
      if (bare) found.push({ start, end: start + bare.length, address: address.trim().toLowerCase() });
      begun = at + 1;
    }
  }
  return found;
}

function organisation(host) {
  const labels = host.split(".");
  const suffix = /^(?:co|org|gov|ac|nhs|sch)$/.test(labels.at(-2)) && labels.at(-1) === "uk" ? 3 : 2;
  return labels.slice(-suffix).join(".");
}

const hostOf = (address) => address.slice(address.lastIndexOf("@") + 1);

function audience(draft) {
  const own = organisation(hostOf(recipients(draft.from)[0].address));
  const people = new Map();
  const parties = new Set();
  let single = 0;
  const counts = { visible: 0, colleagues: 0, outsiders: 0, strangers: 0, unknown: 0 };
  for (const field of ["to", "cc"]) {
    draft[field].forEach((text, entry) => {
      for (const { start, end, address } of recipients(text)) {
        const host = hostOf(address);
        const [local] = address.split("@");
        const person = MAILBOXES.has(host) ? `${local.split("+")[0].replaceAll(".", "")}@${host}` : address;
        if (people.has(person)) continue;
        const place = { field, entry, start, end };
        people.set(person, place);
        counts.visible++;
        if (!address.includes("@")) counts.unknown++;
        else if (organisation(host) === own) counts.colleagues++;
        else {
          counts.outsiders++;
          if (MAILBOXES.has(host)) single++;
          parties.add(MAILBOXES.has(host) ? person : organisation(host));
        }
      }
    });
  }
  counts.strangers = parties.size;
  return { counts, single, places: [...people.values()] };
}

/** Where the writer's own words end: at the first header of a quoted message. */
function ownWords(body) {
  HEADER.lastIndex = 0;
  const headers = [];
  for (let match; (match = HEADER.exec(body)); ) headers.push(match.index);
  return headers.length > 0 ? headers[0] : body.length;
}

function identifiers(body, until) {
  const found = [];
  for (const [kind, pattern, fits] of IDENTIFIERS) {
    pattern.lastIndex = 0;
    for (let match; (match = pattern.exec(body)); ) {
      if (fits && !fits(match[0])) continue;
      if (SHOWN.has(kind) && match.index < until) {
        found.push({ field: "body", entry: 0, start: match.index, end: match.index + match[0].length });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function topics(text) {
  const found = [];
  TOPICS.lastIndex = 0;
  for (let match; (match = TOPICS.exec(text)); ) found.push(match.index);
  return found;
}

/** The findings that the benchmark compares: who is exposed, and the numbers that identify people. */
export function check(draft) {
  const { counts, single, places } = audience(draft);
  const sensitive = topics(draft.subject).length > 0;
  const told = topics(draft.body).length;
  const until = ownWords(draft.body);
  const numbers = identifiers(draft.body, until);
  const exposed = (sensitive && (single >= 2 || counts.strangers >= 5)) || single >= 5 ? places : [];
  const grave = numbers.length > 0 && counts.strangers >= 2;
  const verdict = exposed.length > 0 || (grave && single >= 2) ? "stop" : grave ? "warn" : "clear";
  const fix = exposed.map((place) => ({ move: place, to: "bcc" }));
  return { verdict, audience: counts, exposed, numbers, told, fix };
}
