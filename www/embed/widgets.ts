/** Chip inputs and editors of others: a file of its own, fetched where a form may have one. */
export { recipientField, textField } from "./fields/index";
