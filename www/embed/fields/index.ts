/**
 * Which widget an element is: ordered lists of kinds, the first that knows the element answers. A kind is a function
 * from an element to a field or null; to add one, write its module and name it here, widgets before what they are built on.
 */
import { chipRecipients } from "./chips";
import { editableRecipients, editableText } from "./editable";
import { editorText } from "./editing";
import type { RecipientField, TextField } from "./field";
import { plainRecipients, plainText } from "./plain";

type Kind<F> = (element: Element) => F | null;

const RECIPIENT_KINDS: readonly Kind<RecipientField>[] = [chipRecipients, plainRecipients, editableRecipients];
const TEXT_KINDS: readonly Kind<TextField>[] = [editorText, plainText, editableText];

function first<F>(kinds: readonly Kind<F>[], element: Element): F | null {
  for (const kind of kinds) {
    const field = kind(element);
    if (field) return field;
  }
  return null;
}

/** The recipients an element holds; null where it cannot be read. */
export const recipientField = (element: Element): RecipientField | null => first(RECIPIENT_KINDS, element);

/** The text an element holds; null where it cannot be read. */
export const textField = (element: Element): TextField | null => first(TEXT_KINDS, element);
