import { createHash } from 'node:crypto';
import { fresh } from '@clausier/tests/builders/database';
import { aUser } from '@clausier/tests/builders/organisations';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Gate } from '../../database/gate.js';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { anAccount, OTHER_PASSWORD, PASSWORD } from '../testing/account.js';
import { Visitor } from '../testing/visitor.js';
import { spendLink } from './spend-link.js';

let bed: TestBed;
let app: NestFastifyApplication;
let administrator: Visitor;

beforeAll(async () => {
  bed = await openTestBed();
  app = await bed.openApp();
  administrator = await arrived('ADMINISTRATOR');
});
afterAll(() => bed.close());

const arrived = async (role: string) => new Visitor(app).arrive((await anAccount(bed.db, { role })).email);
const account = () => ({
  email: `lea${fresh()}@example.org`,
  name: 'Léa Marchand',
  role: 'METROPOLIS',
  language: 'fr',
});
/** An account just opened, and the link that was handed over. */
async function invited() {
  const user = account();
  const { body } = await administrator.send('POST', '/users', user);
  return { ...user, id: body.id as number, version: body.version as number, ...held(body.link) };
}
const held = ({ purpose, path }: { purpose: string; path: string }) => ({
  purpose,
  token: path.split('#')[1]!,
});
async function makeLink(id: number) {
  const { status, body } = await administrator.send('POST', `/users/${id}/link`);
  expect(status).toBe(201);
  return held(body);
}
type Held = { purpose: string; token: string };
const use = ({ purpose, token }: Held, password = PASSWORD, visitor = new Visitor(app)) =>
  visitor.send('POST', '/links/use', { purpose, token, password });
const codeOf = async (answer: Promise<{ body: { code: string } }>) => (await answer).body.code;
const holder = ({ purpose, token }: Held) =>
  new Visitor(app).send('POST', '/links/holder', { purpose, token });
const anHourAgo = (id: number) =>
  bed.db.query(
    `update access_link set created_at = now() - interval '61 minutes', expires_at = now() - interval '1 minute' where user_id = $1`,
    [id],
  );

describe('an invitation', () => {
  it('is spent as what it is, and not as a link of another purpose', async () => {
    const lea = await invited();
    const tokenHash = createHash('sha256').update(lea.token).digest();
    const spend = (purpose: 'INVITATION' | 'RESET') =>
      app.get(Gate).write((db) => spendLink(db, { tokenHash, purpose }, new Date()));
    expect(await spend('RESET')).toBeUndefined();
    expect(await spend('INVITATION')).toEqual({ userId: lea.id });
    expect(await spend('INVITATION')).toBeUndefined();
  });

  it('is not spent once it is too old, or its account is closed, even by who looked at it before', async () => {
    const spend = ({ purpose, token }: Held) =>
      app.get(Gate).write((db) => {
        const tokenHash = createHash('sha256').update(token).digest();
        return spendLink(db, { tokenHash, purpose: purpose as 'INVITATION' }, new Date());
      });
    const old = await invited();
    await anHourAgo(old.id);
    expect(await spend(old)).toBeUndefined();
    const { id } = await aUser(bed.db, { role: 'METROPOLIS', is_disabled: true, password_hash: null });
    const closed = { purpose: 'INVITATION', token: `a link of ${id}` };
    await bed.db.query(
      `insert into access_link (token_hash, purpose, user_id, created_at, expires_at)
        values (sha256($1::bytea), 'INVITATION', $2, now(), now() + interval '1 hour')`,
      [closed.token, id],
    );
    expect(await spend(closed)).toBeUndefined();
  });

  it('that a newer one replaced keeps the moment when it was', async () => {
    const lea = await invited();
    await makeLink(lea.id);
    const revokedAt = async () =>
      (
        await bed.db.query(
          'select revoked_at from access_link where user_id = $1 order by created_at, revoked_at',
          [lea.id],
        )
      ).rows[0];
    const first = await revokedAt();
    await makeLink(lea.id);
    expect(await revokedAt()).toEqual(first);
  });

  it('lets its owner choose the first password, and opens a session', async () => {
    const lea = await invited();
    expect((await holder(lea)).body).toMatchObject({ name: 'Léa Marchand', email: lea.email });
    const browser = new Visitor(app);
    expect(await codeOf(browser.signIn(lea.email))).toBe('sign-in-refused');
    expect((await use(lea, PASSWORD, browser)).body).toEqual({ stage: 'OPEN' });
    expect((await browser.send('GET', '/session')).body.user).toMatchObject({ email: lea.email });
    expect((await new Visitor(app).signIn(lea.email)).status).toBe(201);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('is 256 random bits that travel in a fragment, of which the database keeps a digest only', async () => {
    const { body } = await administrator.send('POST', '/users', account());
    expect(body.link).toMatchObject({ purpose: 'INVITATION', delivery: 'BY_HAND' });
    expect(body.link.path).toMatch(/^\/invitation#[\w-]{43}$/);
    const { token } = held(body.link);
    const digest = createHash('sha256').update(token).digest();
    const { rowCount } = await bed.db.query('select 1 from access_link where token_hash = $1', [digest]);
    expect(rowCount).toBe(1);
    const lasts = new Date(body.link.expiresAt).getTime() - Date.now();
    expect(lasts).toBeGreaterThan(59 * 60_000);
    expect(lasts).toBeLessThanOrEqual(60 * 60_000);
  });

  it('serves once, even to twenty who use it at the same instant', async () => {
    const lea = await invited();
    const answers = await Promise.all(Array.from({ length: 20 }, () => use(lea)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'link-used')).toHaveLength(19);
    expect(await codeOf(use(lea, OTHER_PASSWORD))).toBe('link-used');
    expect((await new Visitor(app).signIn(lea.email)).status).toBe(201);
  });

  it('is over after an hour, or once a newer one is made', async () => {
    const lea = await invited();
    const newer = await makeLink(lea.id);
    expect(newer.purpose).toBe('INVITATION');
    expect(await codeOf(use(lea))).toBe('link-revoked');
    await anHourAgo(lea.id);
    expect(await codeOf(use(newer))).toBe('link-expired');
    expect(await codeOf(holder(newer))).toBe('link-expired');
  });

  it('made by several at the same instant is one that works', async () => {
    const lea = await invited();
    const made = await Promise.all(Array.from({ length: 10 }, () => makeLink(lea.id)));
    const answers = await Promise.all(made.map((link) => holder(link)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('does only what it was made for, and no other token opens anything', async () => {
    const lea = await invited();
    expect(await codeOf(use({ ...lea, purpose: 'RESET' }))).toBe('link-unknown');
    expect(await codeOf(use({ ...lea, token: 'a'.repeat(43) }))).toBe('link-unknown');
    expect(await codeOf(use({ ...lea, token: "' or true --" }))).toBe('fields-invalid');
    expect((await use(lea)).status).toBe(200);
  });

  it('keeps to the rule of passwords, with what is known of the person', async () => {
    const lea = await invited();
    expect(await codeOf(use(lea, 'quatorze lettr'))).toBe('password-too-short');
    expect(await codeOf(use(lea, 'Léa Marchand 59000'))).toBe('password-about-you');
    const { body } = await new Visitor(app).send('POST', '/links/strength', {
      purpose: lea.purpose,
      token: lea.token,
      password: PASSWORD,
    });
    expect(body).toEqual({ score: 4, refusal: null });
    expect((await use(lea)).status).toBe(200);
  });

  it('takes the longest password there is, whichever way its accents are written', async () => {
    const lea = await invited();
    const words = 'à côté du château, la forêt brûlée répète sa prière ';
    const longest = words.repeat(4).slice(0, 190).normalize('NFD');
    expect(longest.length).toBeGreaterThan(200);
    expect((await use(lea, longest)).status).toBe(200);
    expect((await new Visitor(app).signIn(lea.email, longest)).status).toBe(201);
    expect((await new Visitor(app).signIn(lea.email, longest.normalize('NFC'))).status).toBe(201);
  });

  it('is over when the account is disabled or has another e-mail', async () => {
    for (const more of [{ isDisabled: true }, { email: `ailleurs${fresh()}@example.org` }]) {
      const { id, version, purpose, token, ...user } = await invited();
      await administrator.send('PATCH', `/users/${id}`, { ...user, isDisabled: false, version, ...more });
      expect(await codeOf(use({ purpose, token }))).toBe('link-revoked');
    }
    const { id, version, purpose, token, ...user } = await invited();
    await administrator.send('PATCH', `/users/${id}`, { ...user, isDisabled: true, version });
    expect(await codeOf(administrator.send('POST', `/users/${id}/link`))).toBe('account-disabled');
  });
});

describe('a reset', () => {
  it('gives another password, ends every session, and the old password opens nothing', async () => {
    const lea = await invited();
    const browser = new Visitor(app);
    await use(lea, PASSWORD, browser);
    const link = await makeLink(lea.id);
    expect(link.purpose).toBe('RESET');
    expect((await use(link, OTHER_PASSWORD)).status).toBe(200);
    expect((await browser.send('GET', '/session')).status).toBe(401);
    expect(await codeOf(new Visitor(app).signIn(lea.email))).toBe('sign-in-refused');
    expect((await new Visitor(app).signIn(lea.email, OTHER_PASSWORD)).status).toBe(201);
  });

  it('is never made for an account of the demonstration', async () => {
    const { id } = await aUser(bed.db, { role: 'METROPOLIS', is_demonstration: true });
    expect(await codeOf(administrator.send('POST', `/users/${id}/link`))).toBe('demonstration-account-kept');
  });
});

describe('a request sent twice with the same key', () => {
  it('opens one account; neither the link nor a password is kept anywhere', async () => {
    const user = account();
    const headers = { 'idempotency-key': `ouvrir-${fresh()}-compte` };
    const first = await administrator.send('POST', '/users', user, headers);
    const second = await administrator.send('POST', '/users', user, headers);
    expect(second.body).toMatchObject({ id: first.body.id, version: first.body.version });
    const { token } = held(second.body.link);
    await administrator.send('POST', `/users/${first.body.id}/link`, undefined, {
      'idempotency-key': `lien-${fresh()}-compte`,
    });
    const { rows } = await bed.db.query(`
      select (select string_agg(to_jsonb(a)::text, ' ') from idempotent_answer a) as answers,
        (select string_agg(coalesce(after::text, '') || coalesce(before::text, ''), ' ') from audit_entry) as journal`);
    for (const kept of [rows[0].answers, rows[0].journal]) {
      expect(kept).not.toContain(token);
      expect(kept).not.toContain('#');
      expect(kept).not.toContain('argon2');
    }
  });
});

describe('a request sent with a key', () => {
  it.each([
    ['too short to be one’s own', 'clef-42'],
    ['too long', 'k'.repeat(101)],
    ['with a space', 'ouvrir un compte'],
  ])('%s is refused before anything is done', async (_, key) => {
    const user = account();
    const { status, body } = await administrator.send('POST', '/users', user, { 'idempotency-key': key });
    expect([status, body.code, body.field]).toEqual([422, 'field-malformed', 'Idempotency-Key']);
    const { rowCount } = await bed.db.query('select 1 from app_user where email = $1', [user.email]);
    expect(rowCount).toBe(0);
  });
});

describe('who may make a link', () => {
  it('is an administrator, or the manager of the house for its facilitators; nobody else, and nobody for oneself', async () => {
    const visitor = await arrived('METROPOLIS');
    expect((await visitor.send('POST', '/users/1/link')).status).toBe(403);
    expect((await visitor.send('POST', '/users', account())).status).toBe(403);
    expect((await new Visitor(app).send('POST', '/users/1/link')).status).toBe(401);
    const { body } = await administrator.send('GET', '/session');
    expect(await codeOf(administrator.send('POST', `/users/${body.user.id}/link`))).toBe('link-for-oneself');
    expect((await administrator.send('POST', '/users/2000000/link')).status).toBe(404);
  });
});
