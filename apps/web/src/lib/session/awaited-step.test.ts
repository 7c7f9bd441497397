import { describe, expect, it } from '@jest/globals';
import { ProblemError, problemFrom } from '../api/problem';
import { awaitedStep } from './awaited-step';

const refusal = (code: string, status = 403) =>
  new ProblemError(problemFrom({ code, type: '', title: '', status }, status));

describe('the screen where a session that is not open yet goes on', () => {
  it('is the one of what it awaits', () => {
    expect(awaitedStep(refusal('second-factor-awaited'))).toBe('/connexion/code');
    expect(awaitedStep(refusal('second-factor-to-set-up'))).toBe('/connexion/mise-en-place');
  });

  it('is none for any other refusal, nor without one', () => {
    expect(awaitedStep(refusal('forbidden'))).toBeUndefined();
    expect(awaitedStep(refusal('sign-in-needed', 401))).toBeUndefined();
    expect(awaitedStep(new Error('second-factor-awaited'))).toBeUndefined();
    expect(awaitedStep(null)).toBeUndefined();
  });
});
