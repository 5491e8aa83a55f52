// The message that every example begins with, and what the organisation says of itself.
export const POLICY = { version: 1, organisation: { name: "Clinic", domains: ["clinic.example"] } };

export const MESSAGE = {
  from: "office@clinic.example",
  to: "office@clinic.example",
  cc: "reader-01@gmail.com, reader-02@outlook.com, reader-03@yahoo.com, reader-04@icloud.com",
  bcc: "",
  subject: "Your next appointment",
  body: "Dear all,\n\nyou are receiving this because you are a patient of our HIV clinic. The next appointments are on Monday.",
};
