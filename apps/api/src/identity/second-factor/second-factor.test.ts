import { aFirm, aUser } from '@clausier/tests/builders/organisations';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { hashPassword } from '../passwords/hash-password.js';
import { setUpFactor } from '../testing/authenticator.js';
import { PASSWORD, SessionHolder } from '../testing/session-holder.js';

let bed: TestBed;
let app: NestFastifyApplication;
let passwordHash: string;
let territoryId: number;

beforeAll(async () => {
  bed = await openTestBed();
  app = await bed.openApp();
  passwordHash = await hashPassword(PASSWORD);
  territoryId = (await aTerritory(bed.db)).id;
});
afterAll(() => bed.close());

const aFacilitator = (more: Record<string, unknown> = {}) =>
  aUser(bed.db, { role: 'FACILITATOR', territory_id: territoryId, password_hash: passwordHash, ...more });
const aFirmUser = async (more: Record<string, unknown> = {}) =>
  aUser(bed.db, {
    role: 'FIRM',
    firm_id: (await aFirm(bed.db)).id,
    password_hash: passwordHash,
    ...more,
  });

/** Somebody whose password was accepted. */
async function arrive(email: string): Promise<SessionHolder> {
  const visitor = new SessionHolder(app);
  expect((await visitor.signIn(email)).status).toBe(201);
  return visitor;
}

/** Sessions of one person, opened one after the other: twenty passwords at once would be too many tries. */
async function arriveOften(email: string, times: number): Promise<SessionHolder[]> {
  const visitors: SessionHolder[] = [];
  while (visitors.length < times) visitors.push(await arrive(email));
  return visitors;
}

/** A facilitator with a second factor, and their phone. */
async function equipped() {
  const { id, email } = await aFacilitator();
  const visitor = await arrive(email);
  return { id, email, visitor, ...(await setUpFactor(visitor)) };
}
const enter = (visitor: SessionHolder, code: string) =>
  visitor.send('POST', '/session/second-factor', { code });
const recover = (visitor: SessionHolder, code: string) =>
  visitor.send('POST', '/session/recovery-code', { code });
const entersNow = async (visitor: SessionHolder) => (await visitor.send('GET', '/session')).status === 200;

describe('a facilitator who signs in for the first time', () => {
  it('sets up a second factor before anything else, and keeps ten recovery codes', async () => {
    const { email } = await aFacilitator();
    const visitor = new SessionHolder(app);
    const signedIn = await visitor.signIn(email);
    expect(signedIn.body).toEqual({ stage: 'ENROLMENT', session: null });
    expect((await visitor.send('GET', '/operations')).body.code).toBe('second-factor-to-set-up');
    const before = visitor.cookie;
    const { recoveryCodes } = await setUpFactor(visitor);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await entersNow(visitor)).toBe(true);
    expect(visitor.cookie).not.toBe(before);
    visitor.cookie = before;
    expect((await visitor.send('GET', '/session')).status).toBe(401);
  });

  it('cannot confirm with a code of another secret, nor skip the proposal', async () => {
    const { email } = await aFacilitator();
    const visitor = await arrive(email);
    const confirm = async () =>
      (await visitor.send('POST', '/account/second-factor', { code: '123456' })).body.code;
    expect(await confirm()).toBe('second-factor-not-proposed');
    await visitor.send('POST', '/account/second-factor/proposal', {});
    expect(await confirm()).toBe('second-factor-code-wrong');
    expect(await entersNow(visitor)).toBe(false);
  });

  it('cuts whoever else was setting one up with the same password', async () => {
    const { email } = await aFacilitator();
    const [first, second] = [await arrive(email), await arrive(email)];
    await setUpFactor(first);
    expect((await second.send('POST', '/account/second-factor/proposal', {})).status).toBe(401);
  });
});

describe('a code at sign-in', () => {
  it('opens the session under a new token', async () => {
    const { email, phone } = await equipped();
    const visitor = await arrive(email);
    expect((await visitor.send('GET', '/session')).body.code).toBe('second-factor-awaited');
    const before = visitor.cookie;
    const entered = await enter(visitor, phone.code());
    expect([entered.status, entered.body.user.email]).toEqual([200, email]);
    expect(visitor.cookie).not.toBe(before);
    visitor.cookie = before;
    expect((await visitor.send('GET', '/session')).status).toBe(401);
  });

  it('is used once: replayed, by another session or later, it opens nothing', async () => {
    const { email, phone } = await equipped();
    const code = phone.code();
    expect((await enter(await arrive(email), code)).status).toBe(200);
    expect((await enter(await arrive(email), code)).body).toMatchObject({
      code: 'second-factor-code-used',
      field: 'code',
    });
    // An older step is refused too, though its code was never used.
    expect((await enter(await arrive(email), phone.code(-1))).body.code).toBe('second-factor-code-used');
    expect((await enter(await arrive(email), phone.code(1))).status).toBe(200);
  });

  it('sent twenty times at once, by as many sessions, opens one', async () => {
    const { email, phone } = await equipped();
    const visitors = await arriveOften(email, 20);
    const code = phone.code();
    const answers = await Promise.all(visitors.map((visitor) => enter(visitor, code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('sent twenty times at once by one session opens it once', async () => {
    const { email, phone } = await equipped();
    const { cookie } = await arrive(email);
    const code = phone.code();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => {
        const same = new SessionHolder(app);
        same.cookie = cookie;
        return enter(same, code);
      }),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('is guessed five times at most, then slower and slower, never for ever', async () => {
    const { id, email, phone } = await equipped();
    const thief = await arrive(email);
    const guesses = await Promise.all(Array.from({ length: 12 }, () => enter(thief, phone.wrongCode())));
    const codes = guesses.map(({ body }) => body.code);
    expect(codes.filter((code) => code === 'second-factor-code-wrong')).toHaveLength(5);
    expect(codes.filter((code) => code === 'second-factor-throttled')).toHaveLength(7);
    const owner = await arrive(email);
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
    const { id, email, phone } = await equipped();
    const visitor = await arrive(email);
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
    expect((await enter(await arrive(email), phone.code())).status).toBe(200);
  });
});

describe('a recovery code', () => {
  it('opens the session in place of the phone, once, and the count left is told', async () => {
    const { email, recoveryCodes } = await equipped();
    const [code] = recoveryCodes as [string];
    const visitor = await arrive(email);
    expect((await recover(visitor, code.toLowerCase().replaceAll('-', ' '))).status).toBe(200);
    const view = (await visitor.send('GET', '/account/second-factor')).body;
    expect(view).toMatchObject({ isSetUp: true, isMandatory: true, isPossible: true, recoveryCodesLeft: 9 });
    expect((await recover(await arrive(email), code)).body.code).toBe('recovery-code-wrong');
  });

  it('sent twenty times at once opens one session', async () => {
    const { email, recoveryCodes } = await equipped();
    const visitors = await arriveOften(email, 20);
    const answers = await Promise.all(visitors.map((visitor) => recover(visitor, recoveryCodes[0]!)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('still opens when a thief has used up the tries of the code', async () => {
    const { email, phone, recoveryCodes } = await equipped();
    const thief = await arrive(email);
    for (let n = 0; n < 6; n++) await enter(thief, phone.wrongCode());
    expect((await recover(await arrive(email), recoveryCodes[3]!)).status).toBe(200);
  });

  it('of somebody else opens nothing', async () => {
    const [one, other] = [await equipped(), await equipped()];
    expect((await recover(await arrive(one.email), other.recoveryCodes[0]!)).body.code).toBe(
      'recovery-code-wrong',
    );
  });

  it('of before opens nothing once they are renewed, which asks for the password or a code', async () => {
    const { email, visitor, phone, recoveryCodes } = await equipped();
    const renew = (proof: object) => visitor.send('POST', '/account/recovery-codes', proof);
    expect((await renew({})).body.code).toBe('field-missing');
    expect((await renew({ password: 'ce n’est pas le bon mot de passe' })).body.code).toBe('password-wrong');
    const fresh = await renew({ code: phone.code() });
    expect(fresh.body.recoveryCodes).toHaveLength(10);
    expect((await renew({ password: PASSWORD })).body.recoveryCodes).toHaveLength(10);
    const arrived = await arrive(email);
    expect((await recover(arrived, recoveryCodes[0]!)).body.code).toBe('recovery-code-wrong');
    expect((await recover(arrived, fresh.body.recoveryCodes[0])).body.code).toBe('recovery-code-wrong');
  });
});

describe('one’s own factor', () => {
  it('is optional for a firm, which asks for the password to set it up and may give it up', async () => {
    const { email } = await aFirmUser();
    const visitor = await arrive(email);
    expect((await visitor.send('GET', '/account/second-factor')).body).toEqual({
      isSetUp: false,
      isMandatory: false,
      isPossible: true,
      setUpAt: null,
      recoveryCodesLeft: null,
    });
    expect((await visitor.send('POST', '/account/second-factor/proposal', {})).body.code).toBe(
      'field-missing',
    );
    const elsewhere = await arrive(email);
    const { phone } = await setUpFactor(visitor, { password: PASSWORD });
    expect(await entersNow(elsewhere)).toBe(false);
    expect((await (await arrive(email)).send('GET', '/session')).body.code).toBe('second-factor-awaited');
    const removal = await visitor.send('POST', '/account/second-factor/removal', { code: phone.code() });
    expect(removal.status).toBe(204);
    expect(await entersNow(visitor)).toBe(true);
    expect(await entersNow(await arrive(email))).toBe(true);
  });

  it('cannot be given up by a facilitator, but moves to another phone', async () => {
    const { email, visitor, phone } = await equipped();
    const removal = await visitor.send('POST', '/account/second-factor/removal', { password: PASSWORD });
    expect([removal.status, removal.body.code]).toEqual([403, 'second-factor-mandatory']);
    const { phone: next } = await setUpFactor(visitor, { password: PASSWORD });
    const arrived = await arrive(email);
    expect((await enter(arrived, phone.code(1))).body.code).toBe('second-factor-code-wrong');
    expect((await enter(arrived, next.code())).status).toBe(200);
  });

  it('stays in force while another is proposed', async () => {
    const { email, visitor, phone } = await equipped();
    await visitor.send('POST', '/account/second-factor/proposal', { password: PASSWORD });
    expect((await enter(await arrive(email), phone.code())).status).toBe(200);
  });

  it('does not exist for an account of the demonstration, whose visitors would lock one another out', async () => {
    const { email } = await aFacilitator({ is_demonstration: true });
    const visitor = await arrive(email);
    expect(await entersNow(visitor)).toBe(true);
    expect((await visitor.send('GET', '/account/second-factor')).body).toMatchObject({
      isMandatory: false,
      isPossible: false,
    });
    const proposed = await visitor.send('POST', '/account/second-factor/proposal', { password: PASSWORD });
    expect([proposed.status, proposed.body.code]).toEqual([403, 'second-factor-not-for-demonstration']);
  });
});

describe('the secret of a factor', () => {
  it('is sealed in its table, and told by no journal', async () => {
    const { id, recoveryCodes } = await equipped();
    const { rows } = await bed.db.query(
      `select secret, proposed_secret from second_factor_secret where user_id = $1`,
      [id],
    );
    expect(rows[0].secret).toHaveLength(12 + 20 + 16);
    expect(rows[0].proposed_secret).toBeNull();
    const journal = await bed.db.query(
      `select table_name, action, user_id, coalesce(before, '{}')::text || coalesce(after, '{}')::text as told
       from audit_entry where user_id = $1 or row_id = $1::text`,
      [id],
    );
    const mine = journal.rows.filter(({ table_name }) => table_name === 'second_factor');
    expect(mine).toMatchObject([{ action: 'INSERT', user_id: id }]);
    const told = journal.rows.map((row) => row.told).join(' ');
    for (const secret of [
      rows[0].secret.toString('hex'),
      rows[0].secret.toString('base64'),
      ...recoveryCodes,
    ])
      expect(told).not.toContain(secret);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('is reached by its owner alone, at the door alone', async () => {
    const { id } = await equipped();
    const { id: other } = await equipped();
    const seen = async (role: string, userId: number | null) => {
      const client = await bed.db.connect();
      try {
        await client.query(`begin; set local role clausier_app`);
        await client.query(
          `select set_config('clausier.role', $1, true), set_config('clausier.user_id', $2, true),
             set_config('clausier.territory_id', $3, true)`,
          [role, String(userId ?? ''), String(territoryId)],
        );
        const count = async (table: string, column: string) =>
          (await client.query(`select 1 from ${table} where ${column} = $1`, [id])).rowCount;
        return [await count('second_factor_secret', 'user_id'), await count('recovery_code', 'user_id')];
      } finally {
        await client.query('rollback');
        client.release();
      }
    };
    expect(await seen('GATE', id)).toEqual([1, 10]);
    const others: [string, number | null][] = [
      ['GATE', null],
      ['GATE', other],
      ['FACILITATOR', id],
      ['HOUSE_MANAGER', other],
      ['ADMINISTRATOR', other],
      ['SYSTEM', null],
    ];
    for (const [role, userId] of others) expect([role, ...(await seen(role, userId))]).toEqual([role, 0, 0]);
  });
});
