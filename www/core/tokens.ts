// Colours and measures, once, as data: the style sheets and the contrast test both read them. Knows no element.

export interface Palette {
  paper: string; raised: string; ink: string; soft: string; line: string; field: string;
  accent: string; onAccent: string; accentSoft: string;
  clear: string; note: string; warn: string; stop: string; unchecked: string;
  clearGround: string; noteGround: string; warnGround: string; stopGround: string; uncheckedGround: string;
  gained: string; lost: string;
}

export const LIGHT: Palette = {
  paper: "#fbfaf7", raised: "#ffffff", ink: "#1c2126", soft: "#4b5259", line: "#e3e0d8", field: "#8a8d8f",
  accent: "#0b6b61", onAccent: "#ffffff", accentSoft: "#e3f1ee",
  clear: "#4b5259", note: "#3d5a80", warn: "#7a4f00", stop: "#9b1c31", unchecked: "#4b5259",
  clearGround: "#fbfaf7", noteGround: "#eef3f9", warnGround: "#fff6e0", stopGround: "#fdeef0", uncheckedGround: "#f1efe9",
  gained: "#dff0ec", lost: "#f6e3e5",
};

export const DARK: Palette = {
  paper: "#14171a", raised: "#1b1f23", ink: "#e8e6e1", soft: "#b3b5b4", line: "#30363b", field: "#7d8489",
  accent: "#6fd3c5", onAccent: "#0b2320", accentSoft: "#17322f",
  clear: "#b3b5b4", note: "#9db8dd", warn: "#f2c46d", stop: "#ff9aa8", unchecked: "#b3b5b4",
  clearGround: "#14171a", noteGround: "#1c2836", warnGround: "#33280f", stopGround: "#3a1119", uncheckedGround: "#22272b",
  gained: "#173530", lost: "#3d2227",
};

/** `[foreground, background, least ratio]`: what the contrast test computes for both palettes. */
export const CONTRASTS: readonly [keyof Palette, keyof Palette, number][] = [
  ["ink", "paper", 7], ["ink", "raised", 7], ["ink", "noteGround", 7], ["ink", "warnGround", 7], ["ink", "stopGround", 7],
  ["ink", "uncheckedGround", 7], ["ink", "gained", 7], ["ink", "lost", 7], ["ink", "accentSoft", 7],
  ["soft", "paper", 7], ["soft", "raised", 7], ["soft", "uncheckedGround", 4.5], ["soft", "stopGround", 4.5], ["soft", "warnGround", 4.5],
  ["accent", "paper", 4.5], ["accent", "raised", 4.5], ["onAccent", "accent", 4.5], ["accent", "accentSoft", 4.5],
  ["clear", "paper", 4.5], ["note", "paper", 4.5], ["note", "raised", 4.5], ["note", "noteGround", 4.5],
  ["warn", "paper", 4.5], ["warn", "raised", 4.5], ["warn", "warnGround", 4.5],
  ["stop", "paper", 4.5], ["stop", "raised", 4.5], ["stop", "stopGround", 4.5],
  ["unchecked", "paper", 4.5], ["unchecked", "uncheckedGround", 4.5],
  ["field", "paper", 3], ["field", "raised", 3],
];

/**
 * The custom properties of both palettes under `selector`; `data-theme` on that element overrules the system's choice.
 * `from`: the head of properties by which a page may set its own, for hosts that let it.
 */
export function themed(selector: string, from = ""): string {
  const [light, dark] = [properties(LIGHT, from), properties(DARK, from)];
  const bySystem = `@media (prefers-color-scheme: dark) { ${selector}:not([data-theme="light"]) {${dark}} }`;
  return `${selector} {${light}}\n${bySystem}\n${selector}[data-theme="dark"] {${dark}}\n`;
}

function properties(palette: Palette, from: string): string {
  const scheme = palette === DARK ? "dark" : "light";
  const all = Object.entries(palette).map(([name, value]) => `--${kebab(name)}: ${from === "" ? value : `var(${from}${kebab(name)}, ${value})`};`);
  return `color-scheme: ${scheme}; ${all.join(" ")}`;
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The ratio of WCAG 2 between two `#rrggbb` colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const part = (at: number): number => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}
