import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Visitor } from '../../testing/visitor.js';
import { enter, type FactorBed, openFactorBed } from '../factor.test-bed.js';

let bed: FactorBed;
beforeAll(async () => {
  bed = await openFactorBed();
});
afterAll(() => bed.close());

describe('a code at sign-in', () => {
  it('opens the session under a new token', async () => {
    const { email, phone } = await bed.equipped();
    const visitor = await bed.arrive(email);
    expect((await visitor.send('GET', '/session')).body.code).toBe('second-factor-awaited');
    const before = visitor.session;
    const entered = await enter(visitor, phone.code());
    expect([entered.status, entered.body.user.email]).toEqual([200, email]);
    expect(visitor.session).not.toBe(before);
    visitor.session = before;
    expect((await visitor.send('GET', '/session')).status).toBe(401);
  });

  it('is used once: replayed, by another session or later, it opens nothing', async () => {
    const { email, phone } = await bed.equipped();
    const code = phone.code();
    expect((await enter(await bed.arrive(email), code)).status).toBe(200);
    expect((await enter(await bed.arrive(email), code)).body).toMatchObject({
      code: 'second-factor-code-used',
      field: 'code',
    });
    // An older step is refused too, though its code was never used.
    expect((await enter(await bed.arrive(email), phone.code(-1))).body.code).toBe('second-factor-code-used');
    expect((await enter(await bed.arrive(email), phone.code(1))).status).toBe(200);
  });

  it('sent twenty times at once, by as many sessions, opens one', async () => {
    const { email, phone } = await bed.equipped();
    const visitors = await bed.arriveOften(email, 20);
    const code = phone.code();
    const answers = await Promise.all(visitors.map((visitor) => enter(visitor, code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('sent twenty times at once by one session opens it once', async () => {
    const { email, phone } = await bed.equipped();
    const { session } = await bed.arrive(email);
    const code = phone.code();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => {
        const same = new Visitor(bed.app);
        same.session = session;
        return enter(same, code);
      }),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('is guessed five times at most, then slower and slower, never for ever', async () => {
    const { id, email, phone } = await bed.equipped();
    const thief = await bed.arrive(email);
    const guesses = await Promise.all(Array.from({ length: 12 }, () => enter(thief, phone.wrongCode())));
    const codes = guesses.map(({ body }) => body.code);
    expect(codes.filter((code) => code === 'second-factor-code-wrong')).toHaveLength(5);
    expect(codes.filter((code) => code === 'second-factor-throttled')).toHaveLength(7);
    const owner = await bed.arrive(email);
    await bed.db.query(
      `update second_factor_secret set failures = 5000, last_failure_at = now() where user_id = $1`,
      [id],
    );
    const told = await enter(owner, phone.code());
    expect(told.body.code).toBe('second-factor-throttled');
    expect(told.body.params.seconds).toBeGreaterThan(800);
    // However many failures, a quarter of an hour later one try is free.
    await bed.db.query(
      `update second_factor_secret set failures = 5000, last_failure_at = now() - interval '899 seconds' where user_id = $1`,
      [id],
    );
    expect((await enter(owner, phone.code())).body.code).toBe('second-factor-throttled');
    await bed.db.query(
      `update second_factor_secret set last_failure_at = now() - interval '900 seconds' where user_id = $1`,
      [id],
    );
    expect((await enter(owner, phone.code())).status).toBe(200);
  });

  it('does not open once the session has waited ten minutes', async () => {
    const { id, email, phone } = await bed.equipped();
    const visitor = await bed.arrive(email);
    const { rows } = await bed.db.query(
      `select expires_at - created_at = interval '10 minutes' as "isShort" from session where user_id = $1 and stage = 'SECOND_FACTOR'`,
      [id],
    );
    expect(rows).toEqual([{ isShort: true }]);
    await bed.db.query(
      `update session set created_at = created_at - interval '10 minutes', expires_at = expires_at - interval '10 minutes' where user_id = $1`,
      [id],
    );
    expect((await enter(visitor, phone.code())).status).toBe(401);
    expect((await enter(await bed.arrive(email), phone.code())).status).toBe(200);
  });
});
