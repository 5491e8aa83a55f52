// Hands the readers of fields to the tests, as the element gets them.
import { recipientField, textField } from "../../../www/embed/fields/index";

Object.assign(globalThis, { recipientField, textField });
