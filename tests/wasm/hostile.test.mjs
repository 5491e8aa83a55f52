// Texts of one thing over and over, as a stuck key or a broken paste makes them: whatever reads them may not begin again at
// each. No measure of speed: such a step that does takes half a minute here, and all others together some seconds.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Checker } from "./engine.mjs";

const LENGTH = 200_000;
const STILL = 5_000; // ms
const UNITS = [
  "a", " ", "\n", "\t", ",", ";", ":", '"', "'", "(", ")", "<", ">", "@", "[", "{", "{{", "«", "*", "-", "_", "|", "\\", "/", ".", "\r\n", "é", "日", "の", "\0", "\ud800", "\u202e",
  "a@b.c ", "a@b.c,", "Ann: a@x.example\n", "Ann (a@x.example) and ", "@ann ", "mailto:", "mailto:a@b.c?cc=", "http://", "https://a.example/s/", "BEGIN:VCARD\n", "=?utf-8?q?a?=", "&amp;",
  "Anna Kowalska\n", "Anna Kowalska, ", "Anna Kowalska (", "Anna ", "O'Neil ", "Dr. ", "Dr. A. B. ", "Mrs Malik's son ", "Mr and Mrs ", "van der ", "el señor Gil ", "日本 太郎\n", "日本太郎様、",
  "1", "1 ", "12/03/1981 ", "07700 900123\n", "GB82WEST12345698765432 ", "4111 1111 1111 1111 ", "SW1A 1AA ", "12 Hill Street, ", "case no. 123 ", "ref: A12/345\n", "aged 12 ", "Room 3 ",
  "Name\tResult\nAnna\tpass\n", "| a | b |\n", "1. Anna\n", "- Anna Specimen: ill\n", "Anna Kowalska 45 %\n", "> > > a\n", "From: a@b.c\nTo: d@e.f\n\n", "Von: Anna Muster\nAn: Ben\n", "On Mon, Anna wrote:\n", "-----Original Message-----\n",
  "Dear Anna,\n", "your HIV test ", "our support group ", "as a victim ", "HIV ", "you and your ", "her husband ", "sorry ", "please find attached list.xlsx ", "everyone@", "gmial.com ",
];
const usual = { from: "Clinic <desk@clinic.example>", to: ["Anna Kowalska <reader-01@gmail.com>, reader-02@yahoo.com"], subject: "Results", body: "Dear all, your appointment" };

for (const [field, put] of Object.entries({
  body: (body) => ({ body }),
  subject: (subject) => ({ subject }),
  from: (from) => ({ from }),
  to: (to) => ({ to: [to] }),
  attachments: (name) => ({ attachments: [{ name }] }),
  quotation: (quoted) => ({ body: `See below\n\n-----Original Message-----\nFrom: Ann <ann@b.example>\nTo: x@gmail.com, y@gmail.com\n\n${quoted}` }),
})) test(`nothing repeated in ${field} makes the engine stand still`, () => {
  const checker = new Checker();
  for (const unit of UNITS) {
    const draft = { ...usual, ...put(unit.repeat(LENGTH / unit.length)) };
    const start = performance.now();
    assert.ok(checker.check(draft).verdict);
    assert.ok(performance.now() - start < STILL, `${JSON.stringify(unit)} took ${Math.round(performance.now() - start)} ms`);
  }
});
