import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumPath } from './chromium-path.js';

/** The size of the window and the language of the reader. */
export interface PageOptions {
  width?: number;
  height?: number;
  locale?: string;
}

export interface StoryBrowser {
  /** A page in a context of its own: no cookie or storage is shared with the other pages. */
  openPage(options?: PageOptions): Promise<Page>;
  close(): Promise<void>;
}

const ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Launches the browser of the stories, without a window, dated in Paris and asking nothing of the network. */
export async function launchBrowser(): Promise<StoryBrowser> {
  const executablePath = await chromiumPath();
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    // Chromium refuses its sandbox to root.
    chromiumSandbox: false,
    args: process.getuid?.() === 0 ? [...ARGUMENTS, '--no-sandbox'] : ARGUMENTS,
    env: withFonts(executablePath),
  });
  return { openPage: (options) => openPage(browser, options), close: () => browser.close() };
}

async function openPage(browser: Browser, options: PageOptions = {}): Promise<Page> {
  const { width = 1440, height = 900, locale = 'fr-FR' } = options;
  const context: BrowserContext = await browser.newContext({
    viewport: { width, height },
    locale,
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('close', () => void context.close().catch(() => undefined));
  return page;
}

/** A machine with no font at all (a bare container) draws with those that came with the browser. */
function withFonts(executablePath: string): Record<string, string> {
  const fonts = path.join(path.dirname(executablePath), 'fonts');
  const own: Record<string, string> =
    !existsSync('/etc/fonts') && existsSync(fonts) ? { FONTCONFIG_PATH: fonts } : {};
  const inherited = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return { ...Object.fromEntries(inherited), ...own };
}
