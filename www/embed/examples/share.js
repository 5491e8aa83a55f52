// Opens the dialog as a share button does.
const dialog = document.getElementById("dialog");
document.getElementById("open").addEventListener("click", () => dialog.showModal());
