// The manifests of the extension, one a browser, from one description. Plain data; the bundler writes them.

/** The public half of a key made for this purpose: it fixes the id of the unpacked extension in Chromium. It signs nothing. */
const KEY = "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAsR6+s74AEYl6gl01+ouhW3hJqtrlEQU/8sWzAU8rXakinavA64dB2zHdrx8RiAGKo9/+gdXn5Gjix7fYKpGQe+udK20vaLhzHez/qa9QJxuop3b2xZzqkRF7KaXrR+xxIPqEyKUKGOYhVb1LzD7oFeArkGFUx+LHKmmpOvkw9Vo9wfayA876AGjk99uRwCN6oYlvgH0wnNEfrjwaqlnGiFtFZR1lWj+C/CNm5p056UqXPjiutb6oWnrAhhMJ+xynjTx8GVrRNe06fhRpOi+EgEA66+XcU4ZbvhfV3Hvc+bwXaVY4f06aKcqAcXYgM2+5l7m158cg1xB9HYUXspRm8QIDAQAB";

/** The hosts that the makers of webmails run themselves. */
export const HOSTS = [
  "https://mail.google.com/*",
  "https://outlook.live.com/*", "https://outlook.office.com/*", "https://outlook.office365.com/*", "https://outlook.cloud.microsoft/*",
  "https://mail.yahoo.com/*",
  "https://mail.proton.me/*",
  "https://app.fastmail.com/*",
  "https://www.icloud.com/*", "https://www-mail.icloud-sandbox.com/*",
  "https://mail.zoho.com/*", "https://mail.zoho.eu/*", "https://mail.zoho.in/*",
  "https://app.tuta.com/*", "https://mail.tutanota.com/*",
];

/** Any loopback port, for the tests alone. */
export const LOOPBACK = ["http://127.0.0.1/*", "http://localhost/*"];

const POLICY = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "img-src 'self'", "connect-src 'none'", "object-src 'none'",
  "frame-src 'none'", "form-action 'none'", "base-uri 'none'",
].join("; ");

const icons = { 16: "icons/16.png", 32: "icons/32.png", 48: "icons/48.png", 128: "icons/128.png" };

/** `browser` is "chromium" or "firefox"; `hosts` are match patterns. */
export function manifest(browser, version, hosts) {
  const common = {
    manifest_version: 3,
    name: "__MSG_extension_name__",
    short_name: "Blindcopy",
    description: "__MSG_extension_description__",
    version,
    default_locale: "en",
    icons,
    permissions: ["storage"],
    optional_permissions: ["scripting"],
    optional_host_permissions: ["https://*/*", "http://*/*"],
    host_permissions: hosts,
    content_scripts: [{
      matches: hosts, js: ["content.js"], css: ["content.css"],
      run_at: "document_start", all_frames: true, match_about_blank: true, match_origin_as_fallback: true,
    }],
    content_security_policy: { extension_pages: POLICY },
    action: { default_icon: icons, default_title: "__MSG_extension_name__", default_popup: "popup.html" },
    options_ui: { page: "options.html", open_in_tab: true },
  };
  if (browser === "chromium") {
    return {
      ...common, key: KEY, minimum_chrome_version: "116",
      background: { service_worker: "background.js" },
      storage: { managed_schema: "managed.schema.json" },
    };
  }
  return {
    ...common,
    background: { scripts: ["background.js"] },
    browser_specific_settings: {
      gecko: { id: "blindcopy@blindcopy.example", strict_min_version: "142.0", data_collection_permissions: { required: ["none"] } },
    },
  };
}
