// The shapes at the edge of the engine: what hosts hand over and what they get back.
// Readable by hand; a test holds them against the Rust side. Positions are UTF-16 units of the very string handed over.

export type Field = "from" | "to" | "cc" | "bcc" | "subject" | "body" | "attachments";
export type Severity = "note" | "warn" | "stop";
export type Verdict = "clear" | "note" | "warn" | "stop" | "unchecked";

export interface Draft {
  /** The sender, as the host shows it. */
  from?: string;
  /** Each entry: one chip, or one typed or pasted run of addresses. */
  to?: string[];
  cc?: string[];
  bcc?: string[];
  subject?: string;
  /** What the writer sees: lines by \n, table cells by \t. */
  body?: string;
  attachments?: Attachment[];
  /** ISO date, for dates of birth; absent: the build's year + 1 is the bound. */
  today?: string;
  kind?: "new" | "reply" | "reply_all" | "forward";
  /** The message answered, where the host knows it. */
  prior?: { from?: string; to?: string[]; cc?: string[] };
  /** Forms and shares: who can open the result. */
  audience?: "addressed" | "group" | "organisation" | "public";
  /** Fields that the host could not read in full. */
  unread?: Field[];
}

export interface Attachment {
  name: string;
  size?: number;
  inspection?: Inspection;
}

export interface Inspection {
  kind: string;
  readInFull: boolean;
  people: { where: string; count: number; data: string[] }[];
  hidden: { where: string; what: string; count?: number }[];
}

export interface Report {
  version: string;
  verdict: Verdict;
  /** Most severe first, then by place, then by rule. */
  findings: Finding[];
  audience: { visible: number; colleagues: number; outsiders: number; strangers: number; unknown: number };
  unread: Field[];
}

export interface Finding {
  rule: string;
  severity: Severity;
  /** English; hosts translate by rule and args. */
  message: string;
  advice: string;
  args: Record<string, string | number>;
  /** The first is the primary one. */
  places: Place[];
  fixes: Fix[];
  /** Rule and ordinal: the same while the evidence is the same; holds no address and no hash of one. */
  key: string;
}

export interface Place {
  field: Field;
  /** 0 for from, subject and body; for attachments the index, start and end lie in the name. */
  entry: number;
  start: number;
  end: number;
}

export interface Fix {
  /** "remove" takes readers out of the message: those who may not be meant, or everybody but the one whose name ends the label "Reply only to ...". */
  id: "move-to-bcc" | "send-separately" | "cut" | "remove" | "replace";
  label: string;
  /** All or none; positions of the draft as reported. */
  edits: Edit[];
  /** send-separately: one message each. */
  drafts?: { to: string[]; cc: string[] }[];
}

export type Edit =
  | { move: Place; to: Field }
  | { remove: Place }
  | { replace: Place; with: string }
  | { insert: Field; text: string };

export type Level = "off" | Severity;

export interface Policy {
  version: 1;
  /** Domains: "example.org", "*.example.org", "!press.example.org" excepts. */
  organisation?: { name?: string; domains?: string[] };
  trusted?: string[];
  individuals?: string[];
  sharedHosts?: string[];
  /** Groups of addresses or domains. */
  knowEachOther?: string[][];
  alwaysBcc?: string[];
  rules?: Record<string, Level | { level?: Level; limit?: number }>;
  topics?: Record<string, "off" | "on">;
  languages?: string[];
  terms?: { id: string; words: string[]; level: Severity; where?: Field[]; message?: string }[];
  patterns?: { id: string; regex: string; label: string; level: Severity }[];
  override?: "allow" | "reason" | "never";
  unchecked?: "pass" | "ask" | "hold";
  /** Selectors to prepend, by adapter and field. */
  adapters?: Record<string, Record<string, string[]>>;
  /** Paths that a weaker layer cannot change. */
  locked?: string[];
}

/** One rule's description, as `rules` lists it. `message` and `advice` carry {placeholders} that `args` fill. */
export interface RuleInfo {
  id: string;
  severity: Severity;
  message: string;
  advice: string;
  page: string;
}

export interface AddressReport {
  recipients: {
    name: string | null;
    address: string | null;
    group: string | null;
    start: number;
    end: number;
  }[];
  problems: { message: string; start: number; end: number }[];
}

/** One recipient as the audience sees it: what the picture is drawn from. */
export interface Person {
  /** Where the person is written first. */
  place: Place;
  name: string | null;
  /** The addr-spec; `null` where the chip shows none. */
  address: string | null;
  /** People of one party evidently know each other; the number means nothing else. */
  party: number;
  /** The host of an organisation; empty for a private person and for an unknown one. */
  organisation: string;
  standing: "colleague" | "outsider" | "unknown";
  /** False in Bcc, and where somebody else's message showed this person already. */
  shown: boolean;
}

/** A stored or pasted message, read as far as it goes. */
export interface MessageReport {
  draft: Draft;
  /** What was not read, or not as it was written. */
  problems: { id: string; message: string; found: string; field?: Field; line: number }[];
}
