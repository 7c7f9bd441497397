import { hash, verify } from '@node-rs/argon2';

const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash nobody's password has: verified when the e-mail is unknown, so that both refusals take as long. */
const NOBODY = hash('no account has this password', COST);

/** argon2id, 19 MiB, two passes (OWASP's first recommendation). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST);
}

export async function isPassword(stored: string | undefined, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await NOBODY), password.normalize('NFKC'));
  return stored !== undefined && matches;
}
