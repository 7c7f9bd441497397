import { fresh } from '@clausier/tests/builders/database';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { anAccount, OTHER_PASSWORD, PASSWORD } from '../testing/account.js';
import { Visitor } from '../testing/visitor.js';

let bed: TestBed;
let app: NestFastifyApplication;

beforeAll(async () => {
  bed = await openTestBed();
  app = await bed.openApp();
});
afterAll(() => bed.close());

async function signedIn(more: object = {}) {
  const { id, email } = await anAccount(bed.db, { role: 'METROPOLIS', ...more });
  const visitor = new Visitor(app, { remoteAddress: `198.51.100.${fresh() % 250}` });
  return { id, email, visitor: await visitor.arrive(email) };
}

describe('changing one’s own password', () => {
  it('needs the current one, ends every other session and keeps this one', async () => {
    const { email, visitor } = await signedIn();
    const elsewhere = await new Visitor(app).arrive(email);
    const change = (currentPassword: string) =>
      visitor.send('POST', '/session/password', { currentPassword, password: OTHER_PASSWORD });
    expect((await change('pas celui-ci non plus')).body).toMatchObject({
      code: 'password-wrong',
      field: 'currentPassword',
    });
    expect((await elsewhere.send('GET', '/session')).status).toBe(200);
    expect((await change(PASSWORD)).status).toBe(204);
    expect((await visitor.send('GET', '/session')).status).toBe(200);
    expect((await elsewhere.send('GET', '/session')).status).toBe(401);
    expect((await new Visitor(app).signIn(email)).body.code).toBe('sign-in-refused');
    expect((await new Visitor(app).signIn(email, OTHER_PASSWORD)).status).toBe(201);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('keeps to the rule, and the meter says beforehand what saving will say', async () => {
    const { visitor } = await signedIn({ name: 'Oriane Delbecque' });
    const weak = { currentPassword: PASSWORD, password: 'Delbecque Oriane 59' };
    expect((await visitor.send('POST', '/session/password', weak)).body).toMatchObject({
      code: 'password-about-you',
      field: 'password',
    });
    const judge = async (password: string) =>
      (await visitor.send('POST', '/session/password/strength', { password })).body;
    expect(await judge(weak.password)).toEqual({ score: 1, refusal: 'password-about-you' });
    expect(await judge(OTHER_PASSWORD)).toEqual({ score: 4, refusal: null });
    const many = await Promise.all(
      Array.from({ length: 120 }, () =>
        visitor.send('POST', '/session/password/strength', { password: 'x' }),
      ),
    );
    expect(many.some(({ body }) => body.code === 'too-many-requests')).toBe(true);
  });

  it('cannot be used to guess the current one from an open session', async () => {
    const { visitor } = await signedIn();
    const tries = Array.from({ length: 30 }, () =>
      visitor.send('POST', '/session/password', {
        currentPassword: 'pas celui-ci non plus',
        password: OTHER_PASSWORD,
      }),
    );
    const said = (await Promise.all(tries)).map(({ body }) => body.code);
    expect(said.filter((code) => code === 'password-wrong')).toHaveLength(5);
    expect(said.filter((code) => code === 'sign-in-throttled')).toHaveLength(25);
  });

  it('leaves nothing of either password in what is kept of requests, digest included', async () => {
    const { id, visitor } = await signedIn();
    const headers = { 'idempotency-key': `changer-${fresh()}-mot` };
    await visitor.send(
      'POST',
      '/session/password',
      { currentPassword: PASSWORD, password: OTHER_PASSWORD },
      headers,
    );
    const { rowCount } = await bed.db.query('select 1 from idempotent_answer where user_id = $1', [id]);
    expect(rowCount).toBe(0);
  });

  it('revokes the link that waits, and is refused to the accounts every visitor shares', async () => {
    const { id, visitor } = await signedIn();
    await bed.db.query(
      `insert into access_link (token_hash, purpose, user_id, created_at, expires_at)
       values (sha256('waiting'), 'RESET', $1, now(), now() + interval '1 hour')`,
      [id],
    );
    await visitor.send('POST', '/session/password', { currentPassword: PASSWORD, password: OTHER_PASSWORD });
    const { rows } = await bed.db.query(
      'select revoked_at is not null as revoked from access_link where user_id = $1',
      [id],
    );
    expect(rows).toEqual([{ revoked: true }]);
    const shared = await signedIn({ is_demonstration: true });
    const refused = await shared.visitor.send('POST', '/session/password', {
      currentPassword: PASSWORD,
      password: OTHER_PASSWORD,
    });
    expect(refused.body.code).toBe('demonstration-account-kept');
  });

  it('is for whoever is signed in', async () => {
    expect(
      (
        await new Visitor(app).send('POST', '/session/password', {
          currentPassword: PASSWORD,
          password: OTHER_PASSWORD,
        })
      ).status,
    ).toBe(401);
    expect(
      (await new Visitor(app).send('POST', '/session/password/strength', { password: OTHER_PASSWORD }))
        .status,
    ).toBe(401);
  });
});
