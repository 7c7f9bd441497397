import { describe, expect, it } from '@jest/globals';
import { ProblemError, problemFrom, problemOf } from './problem';

describe('a refusal', () => {
  it('is what the API says of it', () => {
    const body = {
      type: '/problems/version-stale',
      title: 'version-stale',
      status: 409,
      code: 'version-stale',
    };
    expect(problemFrom(body, 409)).toBe(body);
  });

  it('is named after its status when a proxy answered in the place of the API', () => {
    expect(problemFrom('<html>', 503).code).toBe('service-unavailable');
    expect(problemFrom(undefined, 418).code).toBe('unexpected');
  });

  it('is a network failure when no answer came', () => {
    expect(problemFrom(null, 0)).toMatchObject({ status: 0, code: 'network-unreachable' });
  });

  it('is unexpected when the fault is ours', () => {
    expect(problemOf(new TypeError('x is undefined')).code).toBe('unexpected');
    expect(problemOf(new ProblemError(problemFrom(null, 404))).code).toBe('not-found');
  });
});
