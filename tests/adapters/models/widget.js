// What the model pages share: recipients become chips as in the webmail that is modelled, chips can be taken away, Send records what it sends.
// A model is a page built from public facts about a webmail's markup; it is not that webmail.
"use strict";
function model({ chip, commit = ["Enter"], paste = false, blur = true, remove, send, on = "click", keys = true, menu }) {
  const rows = Object.fromEntries(["to", "cc", "bcc"].map((name) => [name, document.querySelector(`[data-model="${name}"]`)]));
  window.sent = [];
  const parse = (text) => { const found = /^\s*(.*?)\s*<([^<>]+)>\s*$/.exec(text); return found ? { name: found[1].replace(/"/g, ""), address: found[2] } : { name: "", address: text.trim() }; };
  const add = (row, text) => {
    for (const one of text.split(/[,;\n]/).map((part) => part.trim()).filter(Boolean)) {
      const holder = document.createElement("template");
      holder.innerHTML = chip(parse(one));
      const element = holder.content.firstElementChild;
      element.modelText = one;
      const input = row.querySelector("[data-input]");
      (row.querySelector("[data-chips]") ?? input.parentElement).insertBefore(element, row.querySelector("[data-chips]") ? null : input);
    }
  };
  for (const [name, row] of Object.entries(rows)) {
    const input = row.querySelector("[data-input]");
    const take = () => { const text = "value" in input ? input.value : input.textContent; if (!text.trim()) return; if ("value" in input) input.value = ""; else input.textContent = ""; add(row, text); };
    input.addEventListener("keydown", (event) => { if (commit.includes(event.key)) { event.preventDefault(); take(); } });
    if (blur) input.addEventListener("blur", take);
    if (paste) input.addEventListener("paste", (event) => { event.preventDefault(); input.value += event.clipboardData.getData("text/plain"); });
    row.addEventListener("click", (event) => { const cross = event.target.closest(remove); if (cross && row.contains(cross)) { let at = cross; while (at && at.modelText === undefined) at = at.parentElement; at?.remove(); } });
    if (menu) row.addEventListener("click", (event) => {
      const chosen = event.target.closest(".text-bubble");
      if (!chosen) return;
      const holder = document.createElement("div");
      holder.innerHTML = menu;
      holder.addEventListener("click", () => { chosen.remove(); holder.remove(); });
      document.body.append(holder);
    });
  }
  const all = (name) => { const out = []; const walk = (element) => { if (element.modelText !== undefined) out.push(element.modelText); else [...element.children].forEach(walk); }; walk(rows[name]); const input = rows[name].querySelector("[data-input]"); const typed = ("value" in input ? input.value : input.textContent).trim(); return typed ? [...out, typed] : out; };
  window.fields = () => ({ to: all("to").join(", "), cc: all("cc").join(", "), bcc: all("bcc").join(", ") });
  const go = () => window.sent.push(window.fields());
  const button = document.querySelector(send);
  button.addEventListener(on, go);
  button.addEventListener("keydown", (event) => { if (button.localName !== "button" && (event.key === "Enter" || event.key === " ")) go(); });
  if (keys) document.addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) go(); });
}
