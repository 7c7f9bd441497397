/** Browsers by their mark in the header, the most particular first: Edge also says it is Chrome, and Chrome that it is Safari. */
const BROWSERS = [
  ['EDGE', /\bEdg(e|A|iOS)?\//],
  ['OPERA', /\bOPR\//],
  ['SAMSUNG_INTERNET', /\bSamsungBrowser\//],
  ['FIREFOX', /\b(Firefox|FxiOS)\//],
  ['CHROME', /\b(Chrome|CriOS|HeadlessChrome)\//],
  ['SAFARI', /\bSafari\//],
] as const;

/** Systems, the most particular first: Android also says it is Linux, and an iPad that it is like Mac OS. */
const SYSTEMS = [
  ['IPHONE', /\biPhone\b/],
  ['IPAD', /\biPad\b/],
  ['ANDROID', /\bAndroid\b/],
  ['WINDOWS', /\bWindows\b/],
  ['MAC', /\bMac ?OS\b/],
  ['CHROME_OS', /\bCrOS\b/],
  ['LINUX', /\bLinux\b/],
] as const;

export const browsers = [...BROWSERS.map(([name]) => name), 'OTHER'] as const;
export const systems = [...SYSTEMS.map(([name]) => name), 'OTHER'] as const;
export type Browser = (typeof browsers)[number];
export type System = (typeof systems)[number];

/** What a browser says of itself, as far as it helps its owner to recognise it. It proves nothing: anybody can say anything. */
export function readDevice(userAgent: string | null): { browser: Browser; system: System } {
  const said = userAgent ?? '';
  const nameIn = <T extends string>(known: readonly (readonly [T, RegExp])[]): T | 'OTHER' =>
    known.find(([, mark]) => mark.test(said))?.[0] ?? 'OTHER';
  return { browser: nameIn(BROWSERS), system: nameIn(SYSTEMS) };
}
