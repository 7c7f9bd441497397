import { insert } from '@clausier/tests/builders/database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hashPassword } from './passwords/hash-password.js';
import {
  type Equipped,
  enter,
  entersNow,
  type FactorBed,
  openFactorBed,
  recover,
} from './second-factor/factor.test-bed.js';
import { digestOf, newToken } from './session-cookie.js';
import { anAccount, OTHER_PASSWORD, PASSWORD } from './testing/account.js';
import { setUpFactor } from './testing/authenticator.js';
import { aSession } from './testing/session.js';
import { Visitor } from './testing/visitor.js';

/** All that belongs to an account, and the column that says whose it is; when somebody was last seen aside. */
const BELONGINGS = {
  app_user: 'id',
  second_factor: 'id',
  second_factor_secret: 'user_id',
  recovery_code: 'user_id',
  session: 'user_id',
  known_device: 'user_id',
  access_link: 'user_id',
  openid_identity: 'user_id',
};

let bed: FactorBed;
let administrator: Visitor;
let neighbours: Equipped[];
let owner: Equipped;

beforeAll(async () => {
  bed = await openFactorBed();
  administrator = await bed.arrive((await anAccount(bed.db, { role: 'ADMINISTRATOR' })).email);
  neighbours = [await aWholeAccount(), await aWholeAccount()];
}, 60_000);
beforeEach(async () => {
  owner = await aWholeAccount();
  // What was done to set the owner up may already have swept what others leave behind.
  for (const { id } of neighbours) await giveTraces(id);
});
afterAll(() => bed.close());

/** With a phone and its codes, two sessions, two devices, a link under way and an identity of the provider. */
async function aWholeAccount(): Promise<Equipped> {
  const user = await anAccount(bed.db, { role: 'METROPOLIS' });
  const visitor = await bed.arrive(user.email);
  const account = { ...user, visitor, ...(await setUpFactor(visitor, { password: PASSWORD })) };
  await aSession(bed.db, account.id);
  await giveTraces(account.id);
  await bed.db.query(
    `insert into openid_identity (user_id, issuer, subject) values ($1, 'https://provider.example', $2)`,
    [account.id, `subject of ${account.id}`],
  );
  return account;
}

/** What an account leaves behind: a session that has ended, a link that waits and one of long ago. */
async function giveTraces(userId: number): Promise<void> {
  await aSession(bed.db, userId, new Date(), { seen: -20, ends: -12 });
  await bed.db.query('delete from access_link where user_id = $1', [userId]);
  for (const minutes of [1, 40 * 24 * 60]) {
    const made = new Date(Date.now() - minutes * 60_000);
    await insert(bed.db, 'access_link', {
      token_hash: digestOf(newToken()),
      purpose: 'RESET',
      user_id: userId,
      created_at: made,
      expires_at: new Date(made.getTime() + 3_600_000),
      revoked_at: minutes === 1 ? null : made,
    });
  }
}

/** Everything that the neighbours have. */
async function whatNeighboursHave(): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const [table, column] of Object.entries(BELONGINGS)) {
    const { rows } = await bed.db.query(
      `select to_jsonb(t) - 'seen_at' as row from ${table} t where ${column} = any ($1) order by 1`,
      [neighbours.map(({ id }) => id)],
    );
    found[table] = rows.map(({ row }) => row);
  }
  return found;
}

/** What somebody does with their own account, and what is so once it is done. */
const ACTS: Readonly<Record<string, () => Promise<void>>> = {
  'enters with a code': async () => {
    const visitor = await bed.arrive(owner.email);
    expect((await enter(visitor, owner.phone.code(1))).status).toBe(200);
    expect((await enter(await bed.arrive(owner.email), owner.phone.code(1))).body.code).toBe(
      'second-factor-code-used',
    );
  },
  'mistypes a code': async () => {
    const visitor = await bed.arrive(owner.email);
    for (const _ of Array.from({ length: 6 })) await enter(visitor, owner.phone.wrongCode());
    expect((await enter(visitor, owner.phone.code(1))).body.code).toBe('second-factor-throttled');
  },
  'enters with a recovery code, once': async () => {
    const code = owner.recoveryCodes[0]!;
    const visitor = await bed.arrive(owner.email);
    expect((await recover(visitor, code)).status).toBe(200);
    expect((await recover(await bed.arrive(owner.email), code)).body.code).toBe('recovery-code-wrong');
    expect((await visitor.send('GET', '/account/second-factor')).body.recoveryCodesLeft).toBe(9);
  },
  'is told of their own factor alone': async () => {
    await owner.visitor.send('POST', '/account/recovery-codes', { password: PASSWORD });
    const { body } = await owner.visitor.send('GET', '/account/second-factor');
    expect(body).toMatchObject({ isSetUp: true, recoveryCodesLeft: 10 });
  },
  'moves to another phone': async () => {
    const { phone, recoveryCodes } = await setUpFactor(owner.visitor, { password: PASSWORD });
    expect(recoveryCodes).toHaveLength(10);
    expect((await enter(await bed.arrive(owner.email), phone.code())).status).toBe(200);
  },
  'gives up their phone': async () => {
    const { status } = await owner.visitor.send('POST', '/account/second-factor/removal', {
      password: PASSWORD,
    });
    expect(status).toBe(204);
    expect(await entersNow(await bed.arrive(owner.email))).toBe(true);
  },
  'has their phone taken away by an administrator': async () => {
    const { status } = await administrator.send('POST', `/users/${owner.id}/second-factor/removal`, {
      reason: 'Perdu',
    });
    expect(status).toBe(204);
  },
  'changes the password': async () => {
    const change = { currentPassword: PASSWORD, password: OTHER_PASSWORD };
    expect((await owner.visitor.send('POST', '/session/password', change)).status).toBe(204);
    expect(await bed.arrive(owner.email).catch(() => undefined)).toBeUndefined();
    const back = { currentPassword: OTHER_PASSWORD, password: PASSWORD };
    expect((await owner.visitor.send('POST', '/session/password', back)).status).toBe(204);
  },
  'shows again that it is them, by their own password': async () => {
    await bed.db.query('update app_user set password_hash = $2 where id = $1', [
      owner.id,
      await hashPassword(OTHER_PASSWORD),
    ]);
    const visitor = new Visitor(bed.app);
    await visitor.signIn(owner.email, OTHER_PASSWORD);
    await enter(visitor, owner.phone.code());
    const renew = (password: string) => visitor.send('POST', '/account/recovery-codes', { password });
    expect((await renew(PASSWORD)).body.code).toBe('password-wrong');
    expect((await renew(OTHER_PASSWORD)).body.recoveryCodes).toHaveLength(10);
  },
  'parts from the provider that knows them': async () => {
    expect((await owner.visitor.send('DELETE', '/openid/identity')).status).toBe(204);
    expect((await owner.visitor.send('GET', '/openid/identity')).body.identity).toBeNull();
  },
  'is given another link, and uses it': async () => {
    const { body } = await administrator.send('POST', `/users/${owner.id}/link`);
    const use = { purpose: body.purpose, token: body.path.split('#')[1], password: OTHER_PASSWORD };
    expect((await new Visitor(bed.app).send('POST', '/links/use', use)).status).toBe(200);
    expect(await entersNow(owner.visitor)).toBe(false);
  },
  'signs in often enough for old devices to be forgotten': async () => {
    await bed.db.query(
      `insert into known_device (token_hash, user_id, seen_at) select sha256(int4send($1 * 100 + n)), $1, now() - make_interval(days => n) from generate_series(1, 25) n`,
      [owner.id],
    );
    await bed.arrive(owner.email);
    const { rows } = await bed.db.query('select 1 from known_device where user_id = $1', [owner.id]);
    expect(rows).toHaveLength(20);
  },
  'ends their other sessions': async () => {
    expect((await owner.visitor.send('GET', '/account/sessions')).body).toHaveLength(2);
    expect((await owner.visitor.send('DELETE', '/account/sessions')).status).toBe(204);
    expect((await owner.visitor.send('GET', '/account/sessions')).body).toHaveLength(1);
  },
  'chooses a language': async () => {
    const { body } = await owner.visitor.send('PATCH', '/session', { language: 'en' });
    expect(body.user).toMatchObject({ id: owner.id, email: owner.email, language: 'en' });
  },
};

describe('what somebody does with their own account leaves those of all others as they were:', () => {
  it.each(Object.keys(ACTS))(
    '%s',
    async (act) => {
      const before = await whatNeighboursHave();
      expect(Object.values(before).every((rows) => rows.length > 1)).toBe(true);
      await ACTS[act]!();
      expect(await whatNeighboursHave()).toEqual(before);
      for (const { visitor } of neighbours) expect(await entersNow(visitor)).toBe(true);
      expect(await bed.brokenInvariants()).toEqual([]);
    },
    60_000,
  );
});
