import { Secret, TOTP } from 'otpauth';
import type { Visitor } from './visitor.js';

const STEP = 30_000;

/** A phone that holds a secret. `code(-1)` is what it showed a step ago, `code(1)` what it will show next. */
export class Authenticator {
  private readonly totp: TOTP;

  constructor(base32: string) {
    this.totp = new TOTP({ secret: Secret.fromBase32(base32), algorithm: 'SHA1', digits: 6, period: 30 });
  }

  code(shift = 0): string {
    return this.totp.generate({ timestamp: Date.now() + shift * STEP });
  }

  /** Six digits that are no code of now, nor of the steps around. */
  wrongCode(): string {
    const around = [-2, -1, 0, 1, 2].map((shift) => this.code(shift));
    const wrong = ['000000', '111111', '222222', '333333', '444444', '555555'];
    return wrong.find((code) => !around.includes(code))!;
  }
}

/**
 * Sets up a second factor as the screen does, with the code of a step ago: those of now and of the next step can still be
 * used. Leaves the visitor with an open session.
 */
export async function setUpFactor(
  visitor: Visitor,
  proof: object = {},
): Promise<{ phone: Authenticator; recoveryCodes: string[] }> {
  const proposed = await visitor.send('POST', '/account/second-factor/proposal', proof);
  const phone = new Authenticator(proposed.body.secret);
  const confirmed = await visitor.send('POST', '/account/second-factor', { code: phone.code(-1) });
  return { phone, recoveryCodes: confirmed.body.recoveryCodes };
}
