// Horde IMP, the real one, in Chromium: plain fields, Prototype, Ctrl+Enter, an old CKEditor.
import { describe } from "node:test";
import { keepSettings } from "./drive/browser.mjs";
import { driver } from "./drive/horde.mjs";
import { extensionGoesAway } from "./drive/interrupted.mjs";
import { behindStrictPolicy } from "./drive/strict.mjs";
import { inChromium, triedAlike } from "./drive/suite.mjs";
import { horde } from "./live/horde.mjs";

/** Horde does not say who sends. */
const prepare = (browser) => keepSettings(browser, { identity: "alice@example.test" });
const all = inChromium(horde, driver, { prepare });

describe("Horde", { concurrency: 1 }, () => triedAlike(all, "horde"));

extensionGoesAway(all, "chromium", ["reload", "uninstall while it asks"]);

behindStrictPolicy(all, 9683);
