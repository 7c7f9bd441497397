import { describe, expect, it } from '@jest/globals';
import { HOUSE_STEPS, leads, nextStep } from './first-steps.js';

const stepsWith = (...done: string[]) => HOUSE_STEPS.map((step) => ({ step, isDone: done.includes(step) }));

describe('the first steps of a house', () => {
  it('lead to the first that is left, even when a later one was done before it', () => {
    expect(nextStep(stepsWith('HOUSE', 'AUTHORITY', 'OPERATION'))?.step).toBe('FIRM');
    expect(nextStep(stepsWith())?.step).toBe('HOUSE');
  });

  it('are over when every one is done, and then lead nowhere', () => {
    const all = stepsWith(...HOUSE_STEPS);
    expect(nextStep(all)).toBeNull();
    expect(leads(all, false)).toBe(false);
  });

  it('leave alone whoever dismissed them, and go on for the others', () => {
    expect(leads(stepsWith('HOUSE'), true)).toBe(false);
    expect(leads(stepsWith('HOUSE'), false)).toBe(true);
  });
});
