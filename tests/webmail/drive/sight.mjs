// What the extension draws into closed shadow roots, as the driver of each browser sees it: no page and no script of a page can. Knows no webmail.

const DEPTH = 60;

/** The layers of the extension on a page, each as a list of its elements in order: `{tag, attributes, text, box}`, `box` null where nothing is drawn. */
export const layers = async (page) => (isFirefox(page) ? inFirefox(page) : inChromium(page));

/** The connection of WebDriver BiDi, which Chromium is not driven by. */
const isFirefox = (page) => page.browser().connection !== undefined;

// --- Chromium: the debugger pierces shadow roots ----------------------------------------------------------------------

async function inChromium(page) {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
    const html = root.children?.find(({ nodeName }) => nodeName === "HTML");
    const hosts = (html?.children ?? []).filter((node) => node.nodeName === "DIV" && node.shadowRoots?.length);
    const out = [];
    for (const host of hosts) {
      const elements = collect(fromDebugger(host.shadowRoots[0]), []);
      for (const element of elements) element.box = await box(session, element.id);
      out.push(elements);
    }
    return out;
  } finally {
    await session.detach().catch(() => {});
  }
}

function fromDebugger(node) {
  const attributes = {};
  for (let i = 0; i < (node.attributes ?? []).length; i += 2) attributes[node.attributes[i]] = node.attributes[i + 1];
  return { id: node.nodeId, type: node.nodeType, tag: node.localName, attributes, value: node.nodeValue, children: (node.children ?? []).map(fromDebugger) };
}

async function box(session, nodeId) {
  try {
    const { model } = await session.send("DOM.getBoxModel", { nodeId });
    const [x, y] = model.border;
    return { x, y, width: model.width, height: model.height };
  } catch {
    return null;
  }
}

// --- Firefox: WebDriver BiDi writes closed shadow roots out where it is asked to ---------------------------------------

async function inFirefox(page) {
  // A sandbox of the driver's own: what it is handed never comes into the page's reach.
  const target = { context: page.mainFrame()._id, sandbox: "sight" };
  const ask = async (functionDeclaration, given, how) => {
    const { result } = await page.browser().connection.send("script.callFunction", { functionDeclaration, arguments: given, target, awaitPromise: false, serializationOptions: how });
    if (result.type !== "success") throw new Error(result.exceptionDetails.text);
    return result.result;
  };
  // What is drawn anew between the two questions is looked at again: it must not seem to be gone.
  for (let looks = 1; ; looks += 1) {
    const hosts = await ask(HOSTS, [], { maxDomDepth: DEPTH, includeShadowTree: "all" });
    const out = hosts.value.filter((host) => host.value.shadowRoot).map((host) => collect(fromBidi(host.value.shadowRoot), []));
    const all = out.flat();
    try {
      const boxes = JSON.parse((await ask(BOXES, all.map(({ id }) => ({ sharedId: id })))).value);
      if (boxes.includes("gone") && looks < 20) continue;
      boxes.forEach((found, index) => { all[index].box = found === "gone" ? null : found; });
      return out;
    } catch (error) {
      if (!/no such node|stale/i.test(String(error)) || looks >= 20) throw error;
    }
  }
}

const HOSTS = "() => [...document.documentElement.children].filter((one) => one.localName === 'div')";
const BOXES = `(...all) => JSON.stringify(all.map((one) => {
  if (!one.isConnected) return "gone";
  const { x, y, width, height } = one.getBoundingClientRect();
  return one.checkVisibility({ visibilityProperty: true }) ? { x, y, width, height } : null;
}))`;

const fromBidi = ({ sharedId, value }) => ({ id: sharedId, type: value.nodeType, tag: value.localName, attributes: value.attributes ?? {}, value: value.nodeValue, children: (value.children ?? []).map(fromBidi) });

// --- both ------------------------------------------------------------------------------------------------------------

function collect(node, out) {
  if (node.type === 1) out.push({ id: node.id, tag: node.tag, attributes: node.attributes, text: textOf(node) });
  for (const child of node.children) if (child.tag !== "style") collect(child, out);
  return out;
}

const textOf = (node) => (node.type === 3 ? node.value : node.children.map(textOf).join(""));
