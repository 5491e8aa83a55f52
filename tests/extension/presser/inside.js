// The same from inside the page's own world, where extensions may run scripts too.
window.addEventListener("keydown", (event) => {
  if (event.key !== "F4") return;
  event.preventDefault();
  event.stopImmediatePropagation();
  document.querySelector("[name=send]").click();
}, true);
