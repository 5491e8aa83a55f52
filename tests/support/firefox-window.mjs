// Firefox's own window, outside every page: its questions, and tabs that no page may open. Only a browser started with SYSTEM lets a driver there.

export const SYSTEM = ["--remote-allow-system-access"];

/** Runs an expression in the browser's own window; what it gives, or comes to give, must be JSON. */
async function run(browser, expression) {
  const { connection } = browser;
  const { result: tree } = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const context = tree.contexts.find(({ url }) => url === "chrome://browser/content/browser.xhtml")?.context;
  if (context === undefined) throw new Error("the browser has no window");
  const { result } = await connection.send("script.evaluate", { expression: `(async () => JSON.stringify(await (${expression})))()`, target: { context }, awaitPromise: true });
  if (result.type !== "success") throw new Error(result.exceptionDetails.text);
  return JSON.parse(result.result.value ?? "null");
}

const QUESTION = "(document.getElementById('notification-popup')?.state === 'open' ? document.getElementById('addon-webext-permissions-notification') : null)";

/** The words of the question that an extension's wish for permissions has put up; null where there is none. */
export const question = (browser) => run(browser, `${QUESTION}?.textContent ?? null`);

/** Presses "Allow" or "Deny" in that question. */
export const answer = (browser, word) => run(browser, `(() => {
  const asked = ${QUESTION};
  const pressed = [asked?.button, asked?.secondaryButton].find((one) => one?.label === ${JSON.stringify(word)});
  pressed?.click();
  return pressed !== undefined;
})()`);

/** Opens an address that only the browser itself may go to. */
export const openTab = (browser, address) => run(browser, `(gBrowser.selectedTab = gBrowser.addTrustedTab(${JSON.stringify(address)}), true)`);

/** Ends an add-on's background as the browser does by itself after half a minute of rest; false where none was running. */
export const endBackground = (browser, addon) => run(browser, `(async () => {
  const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(addon)});
  if (extension.backgroundState !== "running") return false;
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
  return extension.backgroundState === "stopped";
})()`);

/** Loads an add-on anew, as its update does. */
export const reloadAddon = (browser, addon) => run(browser, `AddonManager.getAddonByID(${JSON.stringify(addon)}).then((one) => one.reload()).then(() => true)`);
