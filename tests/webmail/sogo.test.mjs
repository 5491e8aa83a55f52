// SOGo, the real one, in Chromium: Angular chips, CKEditor in a frame that is written with document.open().
import { describe } from "node:test";
import { extensionGoesAway } from "./drive/interrupted.mjs";
import { driver } from "./drive/sogo.mjs";
import { behindStrictPolicy } from "./drive/strict.mjs";
import { inChromium, triedAlike } from "./drive/suite.mjs";
import { sogo } from "./live/sogo.mjs";

const all = inChromium(sogo, driver);

describe("SOGo", { concurrency: 1 }, () => triedAlike(all, "sogo", {
  without: ["the repair arrives in an HTML message"], // every message of its is HTML
}));

extensionGoesAway(all, "chromium", ["reload", "uninstall while it asks"]);

behindStrictPolicy(all, 9682);
