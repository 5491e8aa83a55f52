// React: the form's state is React's, the element reads and writes what React shows, and a repair reaches the state.
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { MESSAGE, POLICY } from "./message.js";

function Compose() {
  const [mail, setMail] = useState(MESSAGE);
  const [verdict, setVerdict] = useState("");
  const [sent, setSent] = useState(null);
  const field = (name) => ({ name, value: mail[name], onChange: ({ target }) => setMail((old) => ({ ...old, [name]: target.value })) });
  const send = (event) => {
    event.preventDefault();
    setSent(mail);
  };
  return (
    <form onSubmit={send}>
      <label>From <input {...field("from")} type="email" /></label>
      <label>To <input {...field("to")} /></label>
      <label>Cc <textarea {...field("cc")} rows="3" /></label>
      <label>Bcc <input {...field("bcc")} /></label>
      <label>Subject <input {...field("subject")} /></label>
      <label>Message <textarea {...field("body")} rows="6" /></label>
      <p className="buttons"><button>Send</button></p>
      <blindcopy-check mode="block" policy={POLICY} onblindcopy-report={({ detail }) => setVerdict(detail.report.verdict)} />
      <output id="verdict" hidden>{verdict}</output>
      <output id="state" hidden>{JSON.stringify(mail)}</output>
      {sent && <output id="sent">{JSON.stringify(sent)}</output>}
    </form>
  );
}

createRoot(document.getElementById("app")).render(<Compose />);
