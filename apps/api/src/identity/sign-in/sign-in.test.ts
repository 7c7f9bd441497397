import { fresh } from '@clausier/tests/builders/database';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { anAccount, PASSWORD } from '../testing/account.js';
import { Visitor } from '../testing/visitor.js';

let bed: TestBed;
let app: NestFastifyApplication;

beforeAll(async () => {
  bed = await openTestBed();
  app = await bed.openApp();
});
afterAll(() => bed.close());

const someone = (more: object = {}) => anAccount(bed.db, { role: 'METROPOLIS', ...more });
/** From a network of its own unless it is said which, so that the tests do not slow each other down. */
const aVisitor = (remoteAddress = `198.51.${fresh() % 250}.${fresh() % 250}`) =>
  new Visitor(app, { remoteAddress });
/** The delays are over: nobody waits in a test. */
const laterOn = () => bed.db.query(`update sign_in_attempt set opens_at = now() - interval '1 second'`);
const codes = async (answers: Promise<{ status: number; body: { code?: string } }>[]) => {
  const counts: Record<string, number> = {};
  for (const { status, body } of await Promise.all(answers)) {
    const said = body.code ?? String(status);
    counts[said] = (counts[said] ?? 0) + 1;
  }
  return counts;
};

describe('signing in', () => {
  it('refuses alike who is unknown, disabled, without a password yet, or wrong', async () => {
    const { email } = await someone();
    const { email: disabled } = await someone({ is_disabled: true });
    const { email: invited } = await someone({ password_hash: null });
    const tries = [
      [email, 'un autre mot de passe long'],
      [disabled, PASSWORD],
      [invited, PASSWORD],
      [`personne${fresh()}@example.org`, PASSWORD],
    ] as const;
    for (const [who, password] of tries) {
      const { status, body } = await aVisitor().signIn(who, password);
      expect([status, body]).toEqual([
        422,
        {
          type: '/problems/sign-in-refused',
          title: 'sign-in-refused',
          status: 422,
          code: 'sign-in-refused',
          field: 'password',
        },
      ]);
    }
  });

  it('gives a new token each time, whatever the browser already had', async () => {
    const { email } = await someone();
    const browser = aVisitor();
    browser.cookies.set('clausier', 'a-token-somebody-planted-here');
    await browser.signIn(email);
    const first = browser.cookies.get('clausier');
    expect(first).not.toBe('a-token-somebody-planted-here');
    await browser.signIn(email);
    expect(browser.cookies.get('clausier')).not.toBe(first);
  });
});

describe('tries at guessing', () => {
  it('fifty at the same instant are five, for an account that exists as for one that does not', async () => {
    const { email } = await someone();
    for (const who of [email, `personne${fresh()}@example.org`]) {
      const tries = Array.from({ length: 50 }, () => aVisitor().signIn(who, 'pas le bon mot de passe'));
      expect(await codes(tries)).toEqual({ 'sign-in-refused': 5, 'sign-in-throttled': 45 });
    }
  });

  it('wait longer and longer, a quarter of an hour at most, and hammering does not lengthen the wait', async () => {
    const { email } = await someone();
    const waits: number[] = [];
    for (let n = 0; n < 17; n++) {
      await aVisitor().signIn(email, 'pas le bon mot de passe');
      const { body } = await aVisitor().signIn(email, 'pas le bon mot de passe');
      if (body.code === 'sign-in-throttled') waits.push(body.params.seconds);
      await laterOn();
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900, 900]);
  });

  it('leave the right password right once the delay is over, and are then forgotten', async () => {
    const { email } = await someone();
    for (let n = 0; n < 5; n++) await aVisitor().signIn(email, 'pas le bon mot de passe');
    const owner = aVisitor();
    expect((await owner.signIn(email)).body.code).toBe('sign-in-throttled');
    await laterOn();
    expect((await owner.signIn(email)).status).toBe(201);
    const { body } = await aVisitor().signIn(email, 'pas le bon mot de passe');
    expect(body.code).toBe('sign-in-refused');
  });

  it('from all over the world do not keep out the owner, on a device that has signed in before', async () => {
    const { email } = await someone();
    const owner = aVisitor();
    await owner.signIn(email);
    await owner.send('DELETE', '/session');
    for (let n = 0; n < 30; n++) await aVisitor().signIn(email, 'pas le bon mot de passe');
    expect((await aVisitor().signIn(email)).body.code).toBe('sign-in-throttled');
    expect((await owner.signIn(email)).status).toBe(201);
  });

  it('from a device that was not seen for more than a year are counted with everybody’s', async () => {
    const { email } = await someone();
    const owner = aVisitor();
    await owner.signIn(email);
    await bed.db.query(`update known_device set seen_at = seen_at - interval '401 days'`);
    for (let n = 0; n < 5; n++) await aVisitor().signIn(email, 'pas le bon mot de passe');
    expect((await owner.signIn(email)).body.code).toBe('sign-in-throttled');
  });

  it('on a machine that two people share leave each of them known there, as all their own do', async () => {
    const devicesOf = async ({ id }: { id: number }) =>
      (await bed.db.query('select 1 from known_device where user_id = $1', [id])).rowCount;
    const [camille, noe] = [await someone(), await someone()];
    const shared = aVisitor();
    await shared.signIn(camille.email);
    await shared.signIn(noe.email);
    expect([await devicesOf(camille), await devicesOf(noe)]).toEqual([1, 1]);
    for (let n = 0; n < 25; n++) await aVisitor().signIn(noe.email);
    expect([await devicesOf(camille), await devicesOf(noe)]).toEqual([1, 20]);
  });

  it('from a known device are counted too, and its cookie is worth nothing on another account', async () => {
    const { email } = await someone();
    const { email: other } = await someone();
    const thief = aVisitor();
    await thief.signIn(email);
    const onOwn = Array.from({ length: 20 }, () => thief.signIn(email, 'pas le bon mot de passe'));
    expect(await codes(onOwn)).toEqual({ 'sign-in-refused': 5, 'sign-in-throttled': 15 });
    const onOther = Array.from({ length: 20 }, () => thief.signIn(other, 'pas le bon mot de passe'));
    expect(await codes(onOther)).toEqual({ 'sign-in-refused': 5, 'sign-in-throttled': 15 });
  });

  it('on many accounts from one address are slowed down, and its subscribers of IPv6 are one', async () => {
    const tries = Array.from({ length: 70 }, (_, n) =>
      aVisitor(`2001:db8:7:7::${n}`).signIn(`cible${fresh()}@example.org`, 'pas le bon mot de passe'),
    );
    expect(await codes(tries)).toEqual({ 'sign-in-refused': 60, 'sign-in-throttled': 10 });
  });

  it('behind a proxy are counted by the address it saw, whatever addresses the client claims before', async () => {
    const behindProxy = await bed.openApp({ trustsProxy: true });
    const tries = Array.from({ length: 70 }, (_, n) =>
      new Visitor(behindProxy, {
        headers: { 'x-forwarded-for': `198.51.100.${n}, 203.0.113.9`, 'x-real-ip': `198.51.100.${n}` },
      }).signIn(`cible${fresh()}@example.org`, 'pas le bon mot de passe'),
    );
    expect(await codes(tries)).toEqual({ 'sign-in-refused': 60, 'sign-in-throttled': 10 });
  });

  it('leave neither an e-mail nor an address in the database', async () => {
    await aVisitor('203.0.113.77').signIn('quelquun@example.org', 'pas le bon mot de passe');
    const { rows } = await bed.db.query(`select string_agg(counter, ' ') as kept from sign_in_attempt`);
    expect(rows[0].kept).not.toMatch(/example|203\.0|@/);
  });
});

describe('accounts of the demonstration', () => {
  it('are offered at the door while they are open, and no other', async () => {
    const [open, closed] = [
      await someone({ is_demonstration: true }),
      await someone({ is_demonstration: true, is_disabled: true }),
    ];
    const { email: real } = await someone();
    const { body } = await aVisitor().send('GET', '/demonstration/accounts');
    const offered = (body as { email: string }[]).map(({ email }) => email);
    expect(offered).toContain(open.email);
    for (const email of [closed.email, real]) expect(offered).not.toContain(email);
  });
});
