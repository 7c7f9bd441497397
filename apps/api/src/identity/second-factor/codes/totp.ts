import { Secret, TOTP } from 'otpauth';

/** RFC 4226 asks for 128 bits at least and recommends 160: what SHA-1 takes whole. */
const SECRET_BYTES = 20;
const STEP_SECONDS = 30;
/** A phone's clock may be half a minute off; RFC 6238 advises one step of tolerance, no more. */
const TOLERANCE_STEPS = 1;

/** Six digits, SHA-1, 30 seconds: the only parameters that every authenticator application honours. */
function totpOf(secret: Buffer, label = ''): TOTP {
  return new TOTP({
    issuer: 'Clausier',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: STEP_SECONDS,
    secret: new Secret({ buffer: new Uint8Array(secret).buffer }),
  });
}

/** A secret nobody has seen yet: 160 random bits. */
export function newSecret(): Buffer {
  return Buffer.from(new Secret({ size: SECRET_BYTES }).bytes);
}

/** The secret as an authenticator application takes it: typed (base32), or read from a QR code (otpauth://). */
export function tellSecret(secret: Buffer, email: string): { secret: string; uri: string } {
  const totp = totpOf(secret, email);
  return { secret: totp.secret.base32, uri: totp.toString() };
}

/** The number of the 30-second step (RFC 6238) this code belongs to, or undefined when it is not a code of now, give or take one step. */
export function stepOfCode(secret: Buffer, code: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window: TOLERANCE_STEPS });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / STEP_SECONDS) + delta;
}
