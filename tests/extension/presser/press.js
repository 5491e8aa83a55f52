// What helpers and text expanders do with a key of theirs, from their own isolated world: Send is pressed by script, in three ways.
const button = () => document.querySelector("[name=send]");

const WAYS = {
  F2: () => button().click(),
  F8: () => {
    for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"]) button().dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true, view: window }));
  },
  F9: () => button().form.requestSubmit(button()),
};

window.addEventListener("keydown", (event) => {
  if (!Object.hasOwn(WAYS, event.key)) return;
  // Kept from everybody else, as shortcuts are.
  event.preventDefault();
  event.stopImmediatePropagation();
  WAYS[event.key]();
}, true);
