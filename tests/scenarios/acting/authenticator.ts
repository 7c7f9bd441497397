import { createHmac } from 'node:crypto';
import type { Page } from 'playwright-core';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** What a phone shows for a secret, `steps` half-minutes from now: RFC 6238 to the letter, without the product's library. */
export function codeOf(secret: string, steps = 0): string {
  const bits = [...secret].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = digest.at(-1)! & 0xf;
  return String((digest.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000).padStart(6, '0');
}

/**
 * The code of a step ago, which is still accepted and leaves those of now for the next sign-in. When the half-minute is about to end, the
 * code of now: that of a step ago would be of two steps ago once it is sent.
 */
function codeLeftBehind(secret: string): string {
  const isEnding = Date.now() % 30_000 > 28_000;
  return codeOf(secret, isEnding ? 0 : -1);
}

/** A secret on a phone, and the codes kept beside. */
export interface Kept {
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

/** Goes through the screens that set up a sign-in code, as somebody who types the key by hand; leaves them. */
export async function setUpCode(page: Page): Promise<Kept> {
  await page.getByRole('button', { name: 'Continuer' }).click();
  await page.getByRole('img', { name: 'QR code à viser avec l’application de codes' }).waitFor();
  const secret = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '');
  await page.getByLabel('Code affiché par l’application').fill(codeLeftBehind(secret));
  await page.getByRole('button', { name: 'Vérifier le code' }).click();
  const recoveryCodes = await keptCodes(page);
  await page.getByText('J’ai gardé ces codes en lieu sûr').click();
  await page.getByRole('button', { name: /^(Entrer dans Clausier|Revenir à mon compte)$/ }).click();
  return { secret, recoveryCodes };
}

/** The ten codes on screen. */
export async function keptCodes(page: Page): Promise<string[]> {
  const list = page.getByRole('list', { name: 'Codes de secours' });
  await list.waitFor();
  return list.getByRole('listitem').allTextContents();
}
