import { describe, expect, it } from '@jest/globals';
import { digestOfRecoveryCode, newRecoveryCodes } from './recovery-codes.js';

describe('recovery codes', () => {
  it('are ten, in groups of four letters and digits that cannot be taken for one another', () => {
    const codes = newRecoveryCodes();
    expect(codes).toHaveLength(10);
    for (const code of codes) expect(code).toMatch(/^([A-HJ-NP-Z2-9]{4}-){5}[A-HJ-NP-Z2-9]{4}$/);
    expect(new Set([...codes, ...newRecoveryCodes()]).size).toBe(20);
  });

  it('are read as people type them: without capitals, with spaces, without dashes', () => {
    const [code] = newRecoveryCodes() as [string];
    const kept = digestOfRecoveryCode(7, code);
    for (const typed of [code.toLowerCase(), code.replaceAll('-', ' '), ` ${code.replaceAll('-', '')}\t`])
      expect(digestOfRecoveryCode(7, typed)).toEqual(kept);
    expect(digestOfRecoveryCode(8, code)).not.toEqual(kept);
  });
});
