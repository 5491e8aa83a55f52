// The example: 18 people who were targets of the same crime, all in Cc of one message about it.
// Every person and mailbox is made up; the hosts are of the kinds that the case had.
import type { Draft } from "../core/wire";

const MEMBERS = ["one", "two", "three", "four", "five", "six", "seven"].map((n) => `Member ${capital(n)} <example.member.${n}@parliament.uk>`);
const STAFF = ["alpha", "beta"].map((n) => `Staff ${capital(n)} <example.staff.${n}@parliament.uk>`);
const PRIVATE = [
  "Candidate One <example.candidate.1@gmail.com>",
  "Candidate Two <example.candidate.2@outlook.com>",
  "Organiser One <example.organiser.1@icloud.com>",
  "Adviser One <example.adviser.1@gmail.com>",
  "Adviser Two <example.adviser.2@yahoo.co.uk>",
];
const PRESS = [
  "Reporter One <reporter.one@daily.example>",
  "Reporter Two <reporter.two@daily.example>",
  "Editor One <editor.one@weekly.example>",
  "Producer One <producer.one@radio.example>",
];

/** Colleagues none, 18 people outside, a sender who is the police. */
export const EXAMPLE: Draft = {
  from: "Investigation Team <example.investigation@met.police.uk>",
  to: [],
  cc: [...MEMBERS, ...PRIVATE, ...STAFF, ...PRESS],
  bcc: [],
  subject: "Update on the investigation",
  body: `Dear all,

Thank you for the statements that you gave us about the messages you received.

A man was arrested on suspicion of harassment and has been interviewed. He was released on bail until 14 March while our enquiries continue. We know that this has been distressing for each of you as a victim of this crime.

Please do not reply to any further message from the same number, and keep what you have already received. An officer will be in touch about your statement.

Yours sincerely,
The investigation team
`,
};

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
