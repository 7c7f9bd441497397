import { fresh } from '@clausier/tests/builders/database';
import { aUser } from '@clausier/tests/builders/organisations';
import { type SmtpServer, startSmtpServer, textOf } from '@clausier/tests/mail/smtp-server';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { anAccount, OTHER_PASSWORD, PASSWORD } from '../testing/account.js';
import { Visitor } from '../testing/visitor.js';

let bed: TestBed;
let smtp: SmtpServer;
let app: NestFastifyApplication;
let administrator: Visitor;

beforeAll(async () => {
  [bed, smtp] = await Promise.all([openTestBed(), startSmtpServer()]);
  app = await openApp();
  administrator = await new Visitor(app).arrive((await anAccount(bed.db, { role: 'ADMINISTRATOR' })).email);
});
afterAll(async () => {
  await bed.close();
  await smtp.close();
});

const openApp = () =>
  bed.openApp({
    mail: { smtpUrl: smtp.url, from: 'clausier@example.org', publicUrl: 'https://clausier.example.org' },
  });

const account = () => ({
  email: `lea${fresh()}@example.org`,
  name: 'Léa Marchand',
  role: 'METROPOLIS',
  language: 'fr',
});
const linkIn = (text: string) => {
  const [, purpose, token] =
    /https:\/\/clausier\.example\.org\/(invitation|nouveau-mot-de-passe)#([\w-]{43})/.exec(text)!;
  return { purpose: purpose === 'invitation' ? 'INVITATION' : 'RESET', token };
};
const ask = (email: string, visitor = new Visitor(app), headers = {}) =>
  visitor.send('POST', '/links', { email }, headers);

describe('an invitation by mail', () => {
  it('is in the message and nowhere in the answer', async () => {
    const user = account();
    const { body } = await administrator.send('POST', '/users', user);
    expect(body.link).toMatchObject({ delivery: 'SENT', path: null });
    const message = await smtp.next();
    expect(message.to).toEqual([user.email]);
    const used = await new Visitor(app).send('POST', '/links/use', {
      ...linkIn(textOf(message)),
      password: PASSWORD,
    });
    expect(used.status).toBe(200);
  });

  it('that could not leave is said to the inviter, who may hand the link over; the account is there', async () => {
    const user = account();
    smtp.refused.add(user.email);
    const { body } = await administrator.send('POST', '/users', user);
    expect(body.link.delivery).toBe('FAILED');
    const [path, token] = body.link.path.split('#');
    expect(path).toBe('/invitation');
    const used = await new Visitor(app).send('POST', '/links/use', {
      purpose: 'INVITATION',
      token,
      password: PASSWORD,
    });
    expect(used.status).toBe(200);
  });
});

describe('a forgotten password', () => {
  it('is asked with the e-mail; the link arrives on the public address, whatever host the request names', async () => {
    const { email } = await anAccount(bed.db, { role: 'METROPOLIS', language: 'en' });
    const asked = await ask(email.toUpperCase(), new Visitor(app), {
      host: 'voleur.example.net',
      'x-forwarded-host': 'voleur.example.net',
    });
    expect([asked.status, asked.body]).toEqual([202, { isMailed: true }]);
    const message = await smtp.next();
    expect(message.to).toEqual([email]);
    expect(message.raw).not.toContain('voleur');
    const used = await new Visitor(app).send('POST', '/links/use', {
      ...linkIn(textOf(message)),
      password: OTHER_PASSWORD,
    });
    expect(used.status).toBe(200);
    expect(textOf(await smtp.next())).toContain('has just been changed');
    expect((await new Visitor(app).signIn(email, OTHER_PASSWORD)).status).toBe(201);
  });

  it('is answered alike for whom nobody knows, is disabled or is of the demonstration, and nothing is sent', async () => {
    const other = await openApp();
    const { email: disabled } = await aUser(bed.db, { role: 'METROPOLIS', is_disabled: true });
    const { email: demonstration } = await aUser(bed.db, { role: 'METROPOLIS', is_demonstration: true });
    const before = smtp.received.length;
    for (const email of ['personne@example.org', disabled, demonstration]) {
      const { status, body } = await ask(email, new Visitor(other));
      expect([status, body]).toEqual([202, { isMailed: true }]);
    }
    // Closing waits for the messages under way: what was to leave has left.
    await other.close();
    expect(smtp.received).toHaveLength(before);
    const { rows } = await bed.db.query(
      `select count(*)::integer as links from access_link l join app_user u on u.id = l.user_id where u.email in ($1, $2)`,
      [disabled, demonstration],
    );
    expect(rows).toEqual([{ links: 0 }]);
  });

  it('asked again and again does not fill a mailbox, and asking for many from one place is slowed down', async () => {
    const other = await openApp();
    const { email } = await anAccount(bed.db, { role: 'METROPOLIS' });
    const before = smtp.received.length;
    const asked = await Promise.all(
      Array.from({ length: 40 }, () => ask(email, new Visitor(other, { remoteAddress: '192.0.2.40' }))),
    );
    expect(asked.filter(({ status }) => status === 202)).toHaveLength(20);
    expect(asked.filter(({ body }) => body.code === 'sign-in-throttled')).toHaveLength(20);
    await other.close();
    expect(smtp.received.slice(before).map(({ to }) => to)).toEqual([[email], [email], [email]]);
  });
});
