// A form as many applications have it: no submit event, fields that come late, and a message that a script sends.
const form = document.getElementById("compose");

document.getElementById("more").addEventListener("click", (event) => {
  const [label, input] = [document.createElement("label"), document.createElement("input")];
  label.htmlFor = input.id = "copy-to";
  label.textContent = "Cc";
  document.getElementById("copies").append(label, input);
  event.target.remove();
  input.focus();
});

document.getElementById("send").addEventListener("click", () => {
  const words = form.querySelector("[contenteditable]").textContent;
  // Here an application would use fetch().
  document.getElementById("outcome").textContent = `Sent: ${words.length} characters.`;
});
