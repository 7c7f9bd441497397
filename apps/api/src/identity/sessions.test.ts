import { aFirm } from '@clausier/tests/builders/organisations';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { anAccount } from './testing/account.js';
import { aSession, visitorAs } from './testing/session.js';
import { Visitor } from './testing/visitor.js';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

let bed: TestBed;
let app: NestFastifyApplication;

beforeAll(async () => {
  bed = await openTestBed();
  app = await bed.openApp();
});
afterAll(() => bed.close());

const aPerson = async () => anAccount(bed.db, { role: 'FIRM', firm_id: (await aFirm(bed.db)).id });
const arrive = (email: string) => new Visitor(app, { headers: { 'user-agent': FIREFOX } }).arrive(email);
const statusOf = async (visitor: Visitor) => (await visitor.send('GET', '/session')).status;
const age = (userId: number, column: string, interval: string) =>
  bed.db.query(`update session set ${column} = ${column} - $2::interval where user_id = $1`, [
    userId,
    interval,
  ]);

describe('the cookie of a session', () => {
  it('is out of reach of scripts and of other sites, and ends with the session', async () => {
    const { email } = await aPerson();
    const { session } = await new Visitor(app).signIn(email);
    expect(session).toMatchObject({ name: 'clausier', path: '/', httpOnly: true, sameSite: 'Lax' });
    const days = (Number(session?.expires) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(6.99);
    expect(days).toBeLessThanOrEqual(7);
  });

  it('is bound to the host and to https by its name, behind a proxy that says so', async () => {
    const { email } = await aPerson();
    const behindProxy = await bed.openApp({ trustsProxy: true });
    const visitor = new Visitor(behindProxy, { headers: { 'x-forwarded-proto': 'https' } });
    const { session } = await visitor.signIn(email);
    expect(session).toMatchObject({ name: '__Host-clausier', path: '/', secure: true, httpOnly: true });
    expect(session).not.toHaveProperty('domain');
    expect(await statusOf(visitor)).toBe(200);
    // The same token under the plain name, which any page of the domain could set, is nobody's.
    visitor.session = visitor.session.replace('__Host-', '');
    expect(await statusOf(visitor)).toBe(401);
  });

  it('holds a token that the database does not know, only its digest', async () => {
    const { email } = await aPerson();
    const { session } = await arrive(email);
    const token = session.split('=')[1]!;
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const { rows } = await bed.db.query(
      `select s::text like '%' || $1 || '%' as "isThere", token_hash = sha256($1::bytea) as "isDigest" from session s
       where token_hash = sha256($1::bytea) or s::text like '%' || $1 || '%'`,
      [token],
    );
    expect(rows).toEqual([{ isThere: false, isDigest: true }]);
  });
});

describe('a token planted before signing in', () => {
  it('is never the one of the session: signing in gives a new one each time', async () => {
    const { email } = await aPerson();
    const planted = new Visitor(app);
    planted.session = 'clausier=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    const before = planted.session;
    await planted.signIn(email);
    expect(planted.session).not.toBe(before);
    planted.session = before;
    expect(await statusOf(planted)).toBe(401);
  });

  it('of somebody who signs in again opens nothing any more', async () => {
    const { email } = await aPerson();
    const visitor = await arrive(email);
    const before = visitor.session;
    await visitor.signIn(email);
    const thief = new Visitor(app);
    thief.session = before;
    expect([await statusOf(visitor), await statusOf(thief)]).toEqual([200, 401]);
  });
});

describe('a session ends', () => {
  it('after ten hours of silence, and no sooner', async () => {
    const { id, email } = await aPerson();
    const visitor = await arrive(email);
    await age(id, 'seen_at', '9 hours 59 minutes');
    expect(await statusOf(visitor)).toBe(200);
    await age(id, 'seen_at', '10 hours');
    expect(await statusOf(visitor)).toBe(401);
  });

  it('after seven days, however often it is used', async () => {
    const { id, email } = await aPerson();
    const visitor = await arrive(email);
    await age(id, 'expires_at', '6 days 23 hours 59 minutes');
    expect(await statusOf(visitor)).toBe(200);
    await age(id, 'expires_at', '1 minute');
    expect(await statusOf(visitor)).toBe(401);
  });

  it('when one signs out, even for who kept the cookie', async () => {
    const { email } = await aPerson();
    const visitor = await arrive(email);
    const kept = visitor.session;
    expect((await visitor.send('DELETE', '/session')).status).toBe(204);
    visitor.session = kept;
    expect(await statusOf(visitor)).toBe(401);
  });

  it.each([
    ['is disabled', `is_disabled = true`],
    ['changes role', `role = 'METROPOLIS', firm_id = null`],
    ['acts for another firm', `firm_id = $2`],
  ])('with the next request, when its account %s, whoever writes it and however', async (_, change) => {
    const { id, email } = await aPerson();
    const visitor = await arrive(email);
    const { id: firmId } = await aFirm(bed.db);
    await bed.db.query(
      `update app_user set ${change} where id = $1`,
      change.includes('$2') ? [id, firmId] : [id],
    );
    expect(await statusOf(visitor)).toBe(401);
    const { rowCount } = await bed.db.query('select 1 from session where user_id = $1', [id]);
    expect(rowCount).toBe(0);
  });

  it('before it has begun, when its account was disabled while it was being opened', async () => {
    const { id } = await aPerson();
    const visitor = await visitorAs(bed, app, id);
    expect(await statusOf(visitor)).toBe(200);
    await bed.db.query(`update app_user set is_disabled = true where id = $1`, [id]);
    expect(await statusOf(await visitorAs(bed, app, id))).toBe(401);
  });
});

describe('one’s own sessions', () => {
  it('are listed in words, this one first, under a name that is not the token', async () => {
    const { id, email } = await aPerson();
    const elsewhere = await arrive(email);
    await age(id, 'seen_at', '2 hours');
    const here = await arrive(email);
    const { body } = await here.send('GET', '/account/sessions');
    expect(body).toMatchObject([
      { isThisOne: true, browser: 'FIREFOX', system: 'WINDOWS', stage: 'OPEN' },
      { isThisOne: false, browser: 'FIREFOX', system: 'WINDOWS', stage: 'OPEN' },
    ]);
    const { rows } = await bed.db.query(`select encode(token_hash, 'hex') as digest from session`);
    for (const { digest } of rows) expect(JSON.stringify(body)).not.toContain(digest);
    for (const { session } of [here, elsewhere]) expect(JSON.stringify(body)).not.toContain(session.slice(9));
  });

  it('leave out those that have ended by themselves', async () => {
    const { id, email } = await aPerson();
    const here = await arrive(email);
    const now = new Date();
    await aSession(bed.db, id, now, { seen: -11 });
    await aSession(bed.db, id, now, { seen: -2, ends: -1 });
    const { id: working } = await aSession(bed.db, id, now, { seen: -9 });
    const { body } = await here.send('GET', '/account/sessions');
    expect(body).toMatchObject([{ isThisOne: true }, { id: working }]);
  });

  it('are ended one by one, or all but this one', async () => {
    const { email } = await aPerson();
    const [first, second, here] = [await arrive(email), await arrive(email), await arrive(email)];
    const { body } = await first.send('GET', '/account/sessions');
    const { id } = body.find(({ isThisOne }: { isThisOne: boolean }) => isThisOne);
    expect((await here.send('DELETE', `/account/sessions/${id}`)).status).toBe(204);
    expect([await statusOf(first), await statusOf(second)]).toEqual([401, 200]);
    expect((await here.send('DELETE', `/account/sessions/${id}`)).status).toBe(404);
    expect((await here.send('DELETE', '/account/sessions')).status).toBe(204);
    expect([await statusOf(second), await statusOf(here)]).toEqual([401, 200]);
  });

  it('are one’s own: somebody else’s is not found, and stays open', async () => {
    const [one, other] = [await arrive((await aPerson()).email), await arrive((await aPerson()).email)];
    const { body } = await other.send('GET', '/account/sessions');
    const foreign = await one.send('DELETE', `/account/sessions/${body[0].id}`);
    const absent = await one.send('DELETE', '/account/sessions/00000000-0000-4000-8000-000000000000');
    expect([foreign.status, foreign.body]).toEqual([404, absent.body]);
    await one.send('DELETE', '/account/sessions');
    expect(await statusOf(other)).toBe(200);
  });
});

describe('a session that is not open yet', () => {
  it('has a stage the application knows', async () => {
    const { id } = await aPerson();
    await expect(
      bed.db.query(
        `insert into session (token_hash, user_id, expires_at, stage) values ('x', $1, now() + interval '5 minutes', 'ALMOST')`,
        [id],
      ),
    ).rejects.toMatchObject({ constraint: 'session_stage_known' });
  });

  it('is not awaited longer than its time, whoever writes the session', async () => {
    const { id } = await aPerson();
    for (const [stage, minutes] of [
      ['SECOND_FACTOR', 11],
      ['ENROLMENT', 61],
    ])
      await expect(
        bed.db.query(
          `insert into session (token_hash, user_id, expires_at, stage) values ('x', $1, now() + make_interval(mins => $2), $3)`,
          [id, minutes, stage],
        ),
      ).rejects.toMatchObject({ constraint: 'session_before_open_is_short' });
  });
});
