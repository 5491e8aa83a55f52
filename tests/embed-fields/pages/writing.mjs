// The text that every editor of the tests starts with, as markup for those that take it. Three paragraphs; one word is bold.
export const HTML = "<p>Dear <strong>all</strong>,</p><p>Maria Example was born on 3 March 1999 and lives here.</p><p>Regards</p>";
export const LINES = ["Dear all,", "Maria Example was born on 3 March 1999 and lives here.", "Regards"];
