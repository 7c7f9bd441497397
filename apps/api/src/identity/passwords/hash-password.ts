import { hash, verify } from '@node-rs/argon2';

const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A hash nobody's password has: verified when there is no account or no password, so that every refusal takes as long. */
const NOBODY = hash('no account has this password', COST);

/** argon2id, 19 MiB, two passes (OWASP's first recommendation). */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST);
}

/** True when the password is the one kept; as long to say no when none is. */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await NOBODY), password.normalize('NFKC'));
  return stored != null && matches;
}
