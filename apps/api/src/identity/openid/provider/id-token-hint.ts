import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The key comes from the browser's own token, of which the database knows a digest: alone it opens nothing. */
function keyOf(token: string): Buffer {
  return Buffer.from(hkdfSync('sha256', token, '', 'clausier identity token', 32));
}

/** An identity token as it is kept until the person signs out of the provider: readable with the browser's token only. */
export function sealIdToken(idToken: string, token: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(token), iv);
  const sealed = Buffer.concat([cipher.update(idToken, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** The identity token again; throws when it was sealed for another browser, or altered. */
export function openIdToken(sealed: Buffer, token: string): string {
  const tagAt = IV_BYTES + TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, keyOf(token), sealed.subarray(0, IV_BYTES));
  decipher.setAuthTag(sealed.subarray(IV_BYTES, tagAt));
  return Buffer.concat([decipher.update(sealed.subarray(tagAt)), decipher.final()]).toString('utf8');
}
