import { aFirm } from '@clausier/tests/builders/organisations';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Gate } from '../../database/gate.js';
import { anAccount, PASSWORD } from '../testing/account.js';
import { Authenticator, setUpFactor } from '../testing/authenticator.js';
import { Visitor } from '../testing/visitor.js';
import { enter, entersNow, type FactorBed, openFactorBed } from './factor.test-bed.js';
import { proposeFactor } from './set-up-factor.js';

let bed: FactorBed;
beforeAll(async () => {
  bed = await openFactorBed();
});
afterAll(() => bed.close());

describe('a facilitator who signs in for the first time', () => {
  it('sets up a second factor before anything else, and keeps ten recovery codes', async () => {
    const { email } = await bed.aFacilitator();
    const visitor = new Visitor(bed.app);
    const signedIn = await visitor.signIn(email);
    expect(signedIn.body).toEqual({ stage: 'ENROLMENT', session: null });
    expect((await visitor.send('GET', '/operations')).body.code).toBe('second-factor-to-set-up');
    const before = visitor.session;
    const { recoveryCodes } = await setUpFactor(visitor);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await entersNow(visitor)).toBe(true);
    expect(visitor.session).not.toBe(before);
    visitor.session = before;
    expect((await visitor.send('GET', '/session')).status).toBe(401);
  });

  it('cannot confirm with a code of another secret, nor skip the proposal', async () => {
    const { email } = await bed.aFacilitator();
    const visitor = await bed.arrive(email);
    const confirm = async () =>
      (await visitor.send('POST', '/account/second-factor', { code: '123456' })).body.code;
    expect(await confirm()).toBe('second-factor-not-proposed');
    await visitor.send('POST', '/account/second-factor/proposal', {});
    expect(await confirm()).toBe('second-factor-code-wrong');
    expect(await entersNow(visitor)).toBe(false);
  });

  it('cuts whoever else was setting one up with the same password', async () => {
    const { email } = await bed.aFacilitator();
    const [first, second] = [await bed.arrive(email), await bed.arrive(email)];
    await setUpFactor(first);
    expect((await second.send('POST', '/account/second-factor/proposal', {})).status).toBe(401);
  });
});

describe('one’s own factor', () => {
  it('is optional for a firm, which asks for the password to set it up and may give it up', async () => {
    const { id: firm_id } = await aFirm(bed.db);
    const { email } = await anAccount(bed.db, { role: 'FIRM', firm_id });
    const visitor = await bed.arrive(email);
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
    const elsewhere = await bed.arrive(email);
    const { phone } = await setUpFactor(visitor, { password: PASSWORD });
    expect(await entersNow(elsewhere)).toBe(false);
    expect((await (await bed.arrive(email)).send('GET', '/session')).body.code).toBe('second-factor-awaited');
    const removal = await visitor.send('POST', '/account/second-factor/removal', { code: phone.code() });
    expect(removal.status).toBe(204);
    expect(await entersNow(visitor)).toBe(true);
    expect(await entersNow(await bed.arrive(email))).toBe(true);
  });

  it('cannot be given up by a facilitator, but moves to another phone', async () => {
    const { email, visitor, phone } = await bed.equipped();
    const removal = await visitor.send('POST', '/account/second-factor/removal', { password: PASSWORD });
    expect([removal.status, removal.body.code]).toEqual([403, 'second-factor-mandatory']);
    const { phone: next } = await setUpFactor(visitor, { password: PASSWORD });
    const arrived = await bed.arrive(email);
    expect((await enter(arrived, phone.code(1))).body.code).toBe('second-factor-code-wrong');
    expect((await enter(arrived, next.code())).status).toBe(200);
  });

  it('that there is not cannot be given up, nor have its recovery codes renewed', async () => {
    const visitor = await bed.arrive((await anAccount(bed.db, { role: 'METROPOLIS' })).email);
    for (const path of ['second-factor/removal', 'recovery-codes']) {
      const { status, body } = await visitor.send('POST', `/account/${path}`, { password: PASSWORD });
      expect([status, body.code]).toEqual([422, 'second-factor-absent']);
    }
    expect(await entersNow(visitor)).toBe(true);
  });

  it('cannot be set up where the installation has no key to seal it with', async () => {
    const { id } = await bed.aFacilitator();
    const propose = bed.app.get(Gate).write((db) => proposeFactor(db, undefined, id), id);
    await expect(propose).rejects.toMatchObject({ code: 'second-factor-unavailable' });
  });

  it('is not put in force by a code of the proposal that another one has just replaced', async () => {
    const { id, email, visitor, phone } = await bed.equipped();
    const proposed = await visitor.send('POST', '/account/second-factor/proposal', { password: PASSWORD });
    const elsewhere = await bed.db.connect();
    await elsewhere.query('begin');
    await elsewhere.query(
      `update second_factor_secret set proposed_secret = secret where user_id = $1 and proposed_secret is not null`,
      [id],
    );
    const code = new Authenticator(proposed.body.secret).code(-1);
    const confirmation = visitor.send('POST', '/account/second-factor', { code });
    for (;;) {
      const { rowCount } = await bed.db.query('select 1 from pg_locks where not granted');
      if (rowCount) break;
    }
    await elsewhere.query('commit');
    elsewhere.release();
    expect((await confirmation).body.code).toBe('second-factor-not-proposed');
    expect((await enter(await bed.arrive(email), phone.code())).status).toBe(200);
  });

  it('is not taken over by guessing the password from a session left open', async () => {
    const { visitor } = await bed.equipped();
    const guess = (password: string) => visitor.send('POST', '/account/second-factor/proposal', { password });
    const guesses = Array.from({ length: 12 }, () => guess('ce n’est pas le bon mot de passe'));
    const said = (await Promise.all(guesses)).map(({ body }) => body.code);
    expect(said.filter((code) => code === 'password-wrong')).toHaveLength(5);
    expect(said.filter((code) => code === 'sign-in-throttled')).toHaveLength(7);
    expect((await guess(PASSWORD)).body.code).toBe('sign-in-throttled');
  });

  it('stays in force while another is proposed', async () => {
    const { email, visitor, phone } = await bed.equipped();
    await visitor.send('POST', '/account/second-factor/proposal', { password: PASSWORD });
    expect((await enter(await bed.arrive(email), phone.code())).status).toBe(200);
  });

  it('does not exist for an account of the demonstration, whose visitors would lock one another out', async () => {
    const { email } = await bed.aFacilitator({ is_demonstration: true });
    const visitor = await bed.arrive(email);
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
    const { id, recoveryCodes } = await bed.equipped();
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
    const { id } = await bed.equipped();
    const { id: other } = await bed.equipped();
    const seen = async (role: string, userId: number | null) => {
      const client = await bed.db.connect();
      try {
        await client.query(`begin; set local role clausier_app`);
        await client.query(
          `select set_config('clausier.role', $1, true), set_config('clausier.user_id', $2, true),
             set_config('clausier.territory_id', $3, true)`,
          [role, String(userId ?? ''), String(bed.territoryId)],
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
