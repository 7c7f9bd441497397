import { execFile } from 'node:child_process';
import { existsSync, lstatSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const INSTALLED: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  linux: ['/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser'],
};

/**
 * The browser the stories run in: CHROMIUM_PATH when set, else the one npm installed (Linux x64), so that every
 * machine draws the same pixels, else a Chrome, Chromium or Edge of the machine.
 */
export async function chromiumPath(): Promise<string> {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  if (process.platform === 'linux' && process.arch === 'x64') return packagedChromium();
  const installed = INSTALLED[process.platform]?.find((candidate) => existsSync(candidate));
  if (installed) return installed;
  throw new Error('No browser for the stories: install Chrome, or set CHROMIUM_PATH.');
}

/**
 * The package unpacks itself into the temporary folder and never looks whether what is there is complete or of
 * its own version: each version gets its own folder, filled beside and renamed when complete.
 */
async function packagedChromium(): Promise<string> {
  const folder = path.join(
    os.tmpdir(),
    `clausier-chromium-${await packageVersion()}-${process.getuid?.() ?? 0}`,
  );
  const program = path.join(folder, 'chromium');
  if (isOurs(program)) return program;
  const draft = await mkdtemp(path.join(os.tmpdir(), 'clausier-chromium-'));
  await unpackInto(draft);
  await rename(draft, folder).catch(async (error) => {
    await rm(draft, { recursive: true, force: true });
    if (!isOurs(program)) throw error;
  });
  return program;
}

/** A temporary folder is open to every user: only a program that we wrote is executed. */
function isOurs(program: string): boolean {
  return lstatSync(program, { throwIfNoEntry: false })?.uid === process.getuid?.();
}

/** In a process of its own: the package reads where to unpack from the environment, which tests cannot change. */
async function unpackInto(folder: string): Promise<void> {
  const script = `await (await import('@sparticuz/chromium')).default.executablePath();`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: folder },
  });
}

async function packageVersion(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const manifest = path.resolve(path.dirname(entry), '..', 'package.json');
  return JSON.parse(await readFile(manifest, 'utf8')).version;
}
