// Modoboa, the real one, in Chromium: Vuetify chips, TipTap.
import { describe } from "node:test";
import { extensionGoesAway } from "./drive/interrupted.mjs";
import { driver } from "./drive/modoboa.mjs";
import { behindStrictPolicy } from "./drive/strict.mjs";
import { inChromium, triedAlike } from "./drive/suite.mjs";
import { modoboa } from "./live/modoboa.mjs";

const timeout = 180000; // its pages come slowly
const all = inChromium(modoboa, driver, { timeout: 300000 });

describe("Modoboa", { concurrency: 1 }, () => triedAlike(all, "modoboa", {
  without: ["windows of their own, two at once"], // it opens none
  timeout,
}));

extensionGoesAway(all, "chromium", ["reload", "uninstall while it asks"], timeout);

behindStrictPolicy(all, 9684, timeout);
