// What must hold in every webmail, said once: a test file hands its driver over and gets these tests.
import assert from "node:assert/strict";
import { sleep, until } from "../live/machine.mjs";
import { drawn, layers, marks, openPage, press, pressUntil, shot, waitDrawn, waitGone } from "./browser.mjs";

/** Made up: a mailbox host, local parts that are plainly nobody's. Too many to write to one by one: the move to Bcc comes first. */
export const STRANGERS = ["Ann One <reader-01@gmail.com>", "reader-02@gmail.com", "reader-03@outlook.com", "reader-04@yahoo.com", "reader-05@gmail.com", "reader-06@outlook.com"];
export const ADDRESSES = STRANGERS.map((text) => /[^<\s]+@[^>\s]+/.exec(text)[0]);
const TEXT = "Hello all,\nyour appointment at the clinic is on Monday.\n-- \nThe clinic";

const addresses = (text) => (text.match(/[^\s<>,;:"()]+@[^\s<>,;:"()]+/g) ?? []).map((one) => one.toLowerCase()).sort();
const header = (mail, name) => new RegExp(`^${name}:((?:.*(?:\\r\\n[ \\t])?)*)`, "im").exec(mail.head)?.[1]?.replace(/\r\n/g, "").trim() ?? "";

/** True where every field of the page holds these people. */
async function stands(page, driver, wanted) {
  const now = await driver.fields(page);
  return ["to", "cc", "bcc"].every((field) => addresses(now[field]).join() === addresses(wanted[field]).join());
}

/** A body without what a webmail draws by lot: part boundaries and content ids. */
const steady = (mail) => mail.body.replace(/(--)?=_[0-9a-zA-Z._-]+/g, "BOUNDARY").replace(/--+[0-9a-zA-Z=_.-]{12,}(--)?/g, "BOUNDARY");

/** True while one of our dialogs has the focus: the page sees the layer's element as the active one, in both browsers. */
export const held = (page) => page.evaluate(() => document.activeElement !== null && document.activeElement.parentElement === document.documentElement && document.activeElement !== document.body);
/** Waits for the dialog, and for the moment after which its buttons act: a gesture that was meant for the page must not reach them. */
export const waitHeld = async (page) => { await untilHeld(page); await sleep(500); };
/** Where only Escape follows, which acts at once. */
export const untilHeld = (page) => until("Send to be held", () => held(page), 8000);
export const back = async (page) => { await page.keyboard.press("Escape"); await until("the dialog to go", async () => !(await held(page)), 4000); };

/** `opened`: the page is a compose window already. */
export async function write(page, driver, webmail, lists, { subject = "Your appointment", text = TEXT, html = false, opened = false } = {}) {
  if (!opened) await driver.compose(page, webmail, { html });
  await driver.subject(page, subject);
  await driver.recipients(page, lists);
  await driver.body(page, text);
  await sleep(300);
}

export const exposed = (webmail) => ({ to: [webmail.user], cc: STRANGERS });

/** Every gesture that sends is held; nothing leaves; Escape goes back to writing. */
export async function everyGestureIsHeld({ page, driver, webmail }) {
  await write(page, driver, webmail, exposed(webmail));
  const before = webmail.office.sent.length;
  for (const [name, gesture] of gestures(page, driver)) {
    await gesture();
    await untilHeld(page).catch(() => assert.fail(`${name} was not held`));
    assert.equal(webmail.office.sent.length, before, `${name} sent the message`);
    await back(page);
  }
  await sleep(driver.settles ?? 600);
  assert.equal(webmail.office.sent.length, before, "something was sent after the dialogs had gone");
}

function gestures(page, driver) {
  const focus = () => page.evaluate((selector) => [...document.querySelectorAll(selector)].find((one) => one.getBoundingClientRect().width > 0).focus(), driver.sendSelector);
  const list = [
    ["a click", () => driver.send(page)],
    ...(driver.focusable === false ? [] : [["Enter on the button", async () => { await focus(); await page.keyboard.press("Enter"); }]]),
    ["a script's click", () => page.evaluate((selector) => [...document.querySelectorAll(selector)].find((one) => one.getBoundingClientRect().width > 0).click(), driver.sendSelector)],
  ];
  if (driver.spacePresses !== false) list.push(["Space on the button", async () => { await focus(); await page.keyboard.press(" "); }]);
  if (driver.ctrlEnter) list.push(["Ctrl+Enter", async () => { await driver.focusBody(page); await page.keyboard.down("Control"); await page.keyboard.press("Enter"); await page.keyboard.up("Control"); }]);
  // What another extension's helper does: a whole mouse gesture made by script.
  list.push(["a script's mouse", () => page.evaluate((selector) => {
    const button = [...document.querySelectorAll(selector)].find((one) => one.getBoundingClientRect().width > 0);
    for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"]) button.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true, view: window }));
  }, driver.sendSelector)]);
  if (driver.sendLater) list.push(["sending later", () => driver.sendLater(page)]);
  if (driver.submits) list.push(["a submitted form", () => page.evaluate((selector) => document.querySelector(selector).requestSubmit(), driver.submits)]);
  return list;
}

/** The list is marked where it stands, and the panel says so, before anybody presses Send. */
export async function listIsMarked({ page, driver, webmail, name }) {
  await write(page, driver, webmail, exposed(webmail));
  await waitDrawn(page, { class: "is-stop" });
  await until("a mark for each recipient", async () => (await layers(page)).flat().filter(({ attributes, box }) => /^(outline|mirror)\b/.test(attributes.class ?? "") && box?.width > 0).length >= (driver.oneMark ? 1 : STRANGERS.length), 5000);
  await shot(page, `${name}-marked`);
  return marks(page);
}

/** The panel beside the window says who would see whom before anybody presses Send; its own buttons move people and take that back. */
export async function panelSaysAndActs({ page, driver, webmail, name }) {
  await write(page, driver, webmail, exposed(webmail));
  const start = await driver.fields(page);
  await waitDrawn(page, { class: "is-stop" });
  if ((await drawn(page, { class: "sheet" })) === null) await press(page, { tag: "button", class: "pill" }); // where there is little room it stands small
  await waitDrawn(page, { tag: "h2", text: "6 people outside example.test would see each other's address" });
  if (name) await shot(page, `${name}-panel`);
  await waitDrawn(page, { tag: "button", fix: "move-to-bcc" });
  await pressUntil(page, { tag: "button", fix: "move-to-bcc" }, "the move to Bcc", () => stands(page, driver, { to: webmail.user, cc: "", bcc: ADDRESSES.join(" ") }));
  if (name) await shot(page, `${name}-panel-moved`);
  await waitDrawn(page, { tag: "button", text: "Undo" });
  await pressUntil(page, { tag: "button", text: "Undo" }, "every field as before", () => stands(page, driver, start));
}

/** Moved, verified, taken back, moved again, sent: the right people in the right fields, and the body as without the extension. */
export async function repairArrives({ page, driver, webmail, name, html = false, plainPage }) {
  // An old editor takes Enter over in its own time: typed quickly, the line would break elsewhere with and without us.
  const text = html && driver.oneLine ? "Hello all, your appointment at the clinic is on Monday." : TEXT;
  await write(page, driver, webmail, exposed(webmail), { html, text });
  const start = await driver.fields(page);
  await driver.send(page);
  await waitHeld(page);
  if (name) await shot(page, `${name}-held`);
  await page.keyboard.press("Enter"); // the safe choice has the focus
  await until("the move to Bcc", async () => addresses((await driver.fields(page)).bcc).join() === [...ADDRESSES].sort().join(), 8000);
  await until("Cc to be empty", async () => addresses((await driver.fields(page)).cc).length === 0, 8000);
  if (name) await shot(page, `${name}-moved`);
  await waitDrawn(page, { tag: "button", text: "Undo" });
  await pressUntil(page, { tag: "button", text: "Undo" }, "every field as before", () => stands(page, driver, start));
  await driver.send(page);
  await waitHeld(page);
  await page.keyboard.press("Enter");
  await until("the second move to Bcc", async () => addresses((await driver.fields(page)).bcc).length === ADDRESSES.length && addresses((await driver.fields(page)).cc).length === 0, 8000);
  const before = webmail.office.sent.length;
  await sleep(500);
  await driver.send(page);
  const mail = await webmail.office.next(before, driver.sendWait);
  assert.deepEqual([...mail.to].map((one) => one.toLowerCase()).sort(), [...ADDRESSES, webmail.user].sort());
  assert.deepEqual(addresses(header(mail, "To")), [webmail.user]);
  assert.equal(header(mail, "Cc"), "");
  assert.doesNotMatch(mail.head, /^bcc:/im);
  await driver.left(page);
  if (plainPage) {
    await write(plainPage, driver, webmail, { to: [webmail.user], bcc: STRANGERS }, { html, text });
    const count = webmail.office.sent.length;
    await driver.send(plainPage);
    const plain = await webmail.office.next(count, driver.sendWait);
    assert.equal(steady(mail), steady(plain), "the body differs from the one sent without the extension");
    await driver.left(plainPage);
  }
}

/** An address on a mistyped host is changed in its own field, taken back and changed again, and the message goes there. */
export async function slipIsCorrected({ page, driver, webmail, name }) {
  await write(page, driver, webmail, { to: [webmail.user, "Ann Seven <reader-07@gmial.com>"] });
  const start = await driver.fields(page);
  const correct = async () => {
    await driver.send(page);
    await waitHeld(page);
    if (name) await shot(page, `${name}-slip`);
    await page.keyboard.press("Enter"); // the safe choice has the focus
    await until("the right address", () => stands(page, driver, { to: `${webmail.user} reader-07@gmail.com`, cc: "", bcc: "" }), 8000);
  };
  await correct();
  await waitDrawn(page, { tag: "button", text: "Undo" });
  await pressUntil(page, { tag: "button", text: "Undo" }, "every field as before", () => stands(page, driver, start));
  await correct();
  const before = webmail.office.sent.length;
  await sleep(500);
  await driver.send(page);
  const mail = await webmail.office.next(before, driver.sendWait);
  assert.deepEqual(mail.to.map((one) => one.toLowerCase()).sort(), [webmail.user, "reader-07@gmail.com"].sort());
  if (/Ann Seven/.test(start.to)) assert.match(header(mail, "To"), /Ann Seven/);
  await driver.left(page);
}

/** A colleague twice, once privately: the private address is taken out, comes back to its place, is taken out again, and the message goes without it. */
export async function namesakeIsRemoved({ page, driver, webmail, name }) {
  const [office, home] = ["robin.sample@example.test", "robin.sample@gmail.com"];
  await write(page, driver, webmail, { to: [office, `Robin Sample <${home}>`, webmail.user] });
  const start = await driver.fields(page);
  const inOrder = async () => ((await driver.fields(page)).to.match(/[^\s<>,;:"()]+@[^\s<>,;:"()]+/g) ?? []).join();
  const order = await inOrder();
  assert.match(order, /gmail\.com/);
  await waitDrawn(page, { class: "is-note" });
  if ((await drawn(page, { class: "sheet" })) === null) await press(page, { tag: "button", class: "pill" });
  await waitDrawn(page, { text: "Check which of the two is meant." });
  if (name) await shot(page, `${name}-namesake`);
  const remove = () => pressUntil(page, { tag: "button", fix: "remove" }, "the removal", () => stands(page, driver, { to: `${office} ${webmail.user}`, cc: "", bcc: "" }));
  await remove();
  await waitDrawn(page, { text: "1 recipient removed." });
  if (name) await shot(page, `${name}-removed`);
  await pressUntil(page, { tag: "button", text: "Undo" }, "every field as before", async () => (await stands(page, driver, start)) && (await inOrder()) === order, 8000);
  await remove();
  const before = webmail.office.sent.length;
  await sleep(500);
  await driver.send(page);
  const mail = await webmail.office.next(before, driver.sendWait);
  assert.deepEqual(mail.to.map((one) => one.toLowerCase()).sort(), [office, webmail.user].sort());
  await driver.left(page);
}

/** The second, deliberate gesture sends once, with everybody where the writer put them. */
export async function sendingAnywaySendsOnce({ page, driver, webmail, name }) {
  await write(page, driver, webmail, exposed(webmail));
  const before = webmail.office.sent.length;
  await driver.send(page);
  await waitHeld(page);
  await press(page, { tag: "button", text: "Send as it is" });
  await press(page, { tag: "button", class: "press" }, { hold: 400 });
  assert.equal(webmail.office.sent.length, before, "a short press sent the message");
  if (name) await shot(page, `${name}-second-step`);
  await pressedItGoesOnce({ page, driver, webmail }, before);
}

/** The second step is pressed long enough: the message goes as it is, once. `before`: how many had gone. */
export async function pressedItGoesOnce({ page, driver, webmail }, before) {
  await press(page, { tag: "button", class: "press" }, { hold: 2600 });
  const mail = await webmail.office.next(before, driver.sendWait);
  assert.deepEqual(addresses(header(mail, "Cc")), [...ADDRESSES].sort());
  await sleep(driver.settles ?? 800);
  assert.equal(webmail.office.sent.length, before + 1, "the message went twice");
  await driver.left(page);
}

/** The same with the keyboard alone: to the last button, into the second step, hold Space for two seconds. */
export async function sendingAnywayByKeyboard({ page, driver, webmail }) {
  await write(page, driver, webmail, exposed(webmail));
  const before = webmail.office.sent.length;
  await driver.send(page);
  await waitHeld(page);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("Tab"); // the move, send separately, back, send as it is
  await page.keyboard.press("Enter");
  await sleep(400);
  await page.keyboard.down(" ");
  await sleep(2500);
  await page.keyboard.up(" ");
  const mail = await webmail.office.next(before, driver.sendWait);
  assert.deepEqual(addresses(header(mail, "Cc")), [...ADDRESSES].sort());
  await sleep(driver.settles ?? 800);
  assert.equal(webmail.office.sent.length, before + 1, "the message went twice");
  await driver.left(page);
}

/** One colleague: no dialog, no mark, sent at the first click. */
export async function ordinaryMailPasses({ page, driver, webmail }) {
  await write(page, driver, webmail, { to: ["bob@example.test"] }, { subject: "Lunch", text: "Shall we meet at one?" });
  const before = webmail.office.sent.length;
  await driver.send(page);
  const mail = await webmail.office.next(before, driver.sendWait);
  assert.deepEqual(mail.to, ["bob@example.test"]);
  await driver.left(page);
}

const CAROL = "Carol Clerk <carol@partner.example.org>";
const OWN = "Thank you all. The group for people in recovery stays at the clinic.";

/** A message that shows everybody to everybody, in the inbox under a subject of its own. */
async function thread(webmail, from) {
  const subject = `Recovery group ${webmail.office.sent.length}-${Math.random().toString(36).slice(2, 8)}`;
  const [first, ...others] = STRANGERS;
  webmail.office.deliver(webmail.user, [`From: ${from}`, `To: Alice Example <${webmail.user}>, ${first}`, `Cc: ${others.join(", ")}`, `Subject: ${subject}`,
    "Date: Sun, 22 Nov 2026 09:00:00 +0000", `Message-ID: <${Math.random()}@partner.example.org>`, "Content-Type: text/plain; charset=utf-8", "", "Hello all,", "the group for people in recovery meets on Monday.", ""].join("\n"));
  return webmail.office.uid(webmail.user, subject);
}

/** Opens an answer and writes above the quotation. */
async function answer(page, driver, webmail, uid, kind) {
  await driver.answer(page, webmail, uid, kind);
  await driver.focusBody(page);
  await page.keyboard.down("Control");
  await page.keyboard.press("Home");
  await page.keyboard.up("Control");
  await page.keyboard.type(`${OWN}\n`);
}

const everybody = ["carol@partner.example.org", ...ADDRESSES].sort().join();
const visible = (now) => [...addresses(now.to), ...addresses(now.cc)].sort().join();

/** Somebody else already showed these people to each other: the answer to all goes at the first click. */
export async function answerToAllPasses({ page, driver, webmail }) {
  await answer(page, driver, webmail, await thread(webmail, CAROL), "reply_all");
  assert.equal(visible(await driver.fields(page)), everybody, "the webmail filled in other people than the message showed");
  await sleep(600);
  const before = webmail.office.sent.length;
  await driver.send(page);
  const mail = await webmail.office.next(before, driver.sendWait);
  assert.equal(mail.to.map((one) => one.toLowerCase()).sort().join(), everybody);
  await driver.left(page);
}

/** One more person in that answer is told, and that person alone is moved. */
export async function addedPersonIsTold({ page, driver, webmail, name }) {
  await answer(page, driver, webmail, await thread(webmail, CAROL), "reply_all");
  await driver.recipients(page, { cc: ["reader-09@gmail.com"] });
  await sleep(300);
  const before = webmail.office.sent.length;
  await driver.send(page);
  await waitHeld(page);
  if (name) await shot(page, `${name}-added`);
  await page.keyboard.press("Enter");
  await until("the move of one person", async () => { const now = await driver.fields(page); return addresses(now.bcc).join() === "reader-09@gmail.com" && visible(now) === everybody; }, 8000);
  assert.equal(webmail.office.sent.length, before);
}

/** An answer to one's own message exempts nobody: it may be the slip that is about to be repeated. */
export async function answerToOneselfIsHeld({ page, driver, webmail }) {
  await answer(page, driver, webmail, await thread(webmail, `Alice Example <${webmail.user}>`), "reply_all");
  await sleep(300);
  const before = webmail.office.sent.length;
  await driver.send(page);
  await untilHeld(page);
  assert.equal(webmail.office.sent.length, before);
  await back(page);
}

/** A forward shows the list to people who did not have it: the quoted header is named, and who saw the message before exempts nobody. */
export async function forwardIsHeld({ page, driver, webmail, name }) {
  await answer(page, driver, webmail, await thread(webmail, CAROL), "forward");
  await driver.recipients(page, { to: ["office@other.example.net"] });
  await sleep(300);
  const before = webmail.office.sent.length;
  await driver.send(page);
  await untilHeld(page);
  if (name) await shot(page, `${name}-forward`);
  assert.equal(webmail.office.sent.length, before);
  await back(page);
}

/** Two compose windows: each is judged by itself. */
export async function twoWindows({ page, driver, webmail, browser, login }) {
  await write(page, driver, webmail, exposed(webmail));
  const second = await openPage(browser);
  if (login) await login(second);
  await write(second, driver, webmail, { to: ["bob@example.test"] }, { subject: "Second", text: "Only for Bob." });
  const before = webmail.office.sent.length;
  await driver.send(second);
  await webmail.office.next(before, driver.sendWait);
  await second.close();
  await page.bringToFront();
  await driver.send(page);
  await untilHeld(page);
  assert.equal(webmail.office.sent.length, before + 1);
  await back(page);
}

/** Two compose windows of their own, opened from the list by the webmail's own button: each is judged by itself, repaired and sent. */
export async function windowsOfTheirOwn({ page, driver, webmail, name }) {
  const first = await popup(page, () => driver.openWindow(page, webmail));
  await driver.windowReady(first);
  await write(first, driver, webmail, exposed(webmail), { opened: true });
  const second = await popup(page, () => driver.openWindow(page, webmail));
  await driver.windowReady(second);
  await write(second, driver, webmail, { to: ["bob@example.test"] }, { opened: true, subject: "Second", text: "Only for Bob." });
  const before = webmail.office.sent.length;
  await driver.send(second);
  assert.deepEqual((await webmail.office.next(before, driver.sendWait)).to, ["bob@example.test"]);
  await first.bringToFront();
  await driver.send(first);
  await waitHeld(first);
  if (name) await shot(first, `${name}-window`);
  assert.equal(webmail.office.sent.length, before + 1);
  await first.keyboard.press("Enter");
  await until("the move to Bcc", async () => { const now = await driver.fields(first); return addresses(now.bcc).length === ADDRESSES.length && addresses(now.cc).length === 0; }, 8000);
  await sleep(500);
  await driver.send(first);
  const mail = await webmail.office.next(before + 1, driver.sendWait);
  assert.deepEqual(addresses(header(mail, "To")), [webmail.user]);
  assert.equal(header(mail, "Cc"), "");
  for (const one of [first, second]) if (!one.isClosed()) await one.close().catch(() => {});
}

/** The window that this opens, with what every page of a test has. */
async function popup(page, act) {
  await page.bringToFront();
  const opened = new Promise((done) => page.once("popup", done));
  await act();
  const at = await Promise.race([opened, sleep(15000).then(() => { throw new Error("no window was opened"); })]);
  at.setDefaultTimeout(15000);
  at.on("dialog", (dialog) => dialog.accept().catch(() => {}));
  return at;
}

export { addresses, header, stands, waitGone };
