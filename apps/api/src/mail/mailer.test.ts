import { type SmtpServer, startSmtpServer, textOf } from '@clausier/tests/mail/smtp-server';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readMailSettings } from './mail-settings.js';
import { Mailer } from './mailer.js';
import { writeMessage } from './write-message.js';

let server: SmtpServer;
let mailer: Mailer;

beforeAll(async () => {
  server = await startSmtpServer();
  mailer = new Mailer({
    smtpUrl: server.url,
    from: 'Clausier <clausier@example.org>',
    publicUrl: 'https://clausier.example.org',
  });
});
afterAll(async () => {
  mailer.onModuleDestroy();
  await server.close();
});

const reader = { name: 'Élise Vandamme', email: 'elise@example.org', language: 'fr' } as const;

describe('a message', () => {
  it('arrives in the language of its reader, with a link on the public address', async () => {
    expect(await mailer.send('invitation', reader, '/invitation#jeton')).toBe(true);
    expect(await mailer.send('reset', { ...reader, language: 'en' }, '/nouveau-mot-de-passe#token')).toBe(
      true,
    );
    const [french, english] = [await server.next(), await server.next()];
    expect(french).toMatchObject({ from: 'clausier@example.org', to: ['elise@example.org'] });
    expect(textOf(french)).toContain('Bonjour Élise Vandamme,');
    expect(textOf(french)).toContain('https://clausier.example.org/invitation#jeton');
    expect(textOf(english)).toContain('This link works once, for one hour.');
    expect(french.raw).toMatch(/^Auto-Submitted: auto-generated$/im);
  });

  it('keeps a hostile name in its place: no header, no recipient, no tag of its own', async () => {
    const name = 'Eve\r\nBcc: voleur@example.net\r\n\r\n<script>alert(1)</script>';
    expect(await mailer.send('invitation', { ...reader, name }, '/invitation#x')).toBe(true);
    const { to, raw } = await server.next();
    expect(to).toEqual(['elise@example.org']);
    expect(raw).not.toMatch(/^(bcc:|<script)/im);
    expect(writeMessage('invitation', { ...reader, name }, 'https://x.example').html).not.toContain(
      '<script>',
    );
  });

  it('that cannot leave says so, without throwing', async () => {
    server.refused.add('absent@example.org');
    expect(await mailer.send('invitation', { ...reader, email: 'absent@example.org' }, '/x')).toBe(false);
    const elsewhere = new Mailer({
      smtpUrl: 'smtp://127.0.0.1:1',
      from: 'a@example.org',
      publicUrl: 'https://x.example',
    });
    expect(await elsewhere.send('invitation', reader, '/x')).toBe(false);
    expect(new Mailer(undefined).isConfigured).toBe(false);
  });
});

describe('the settings of mail', () => {
  const complete = {
    SMTP_URL: 'smtps://u:p@mail.example.org',
    MAIL_FROM: 'c@example.org',
    PUBLIC_URL: 'https://c.example.org/',
  };

  it('are all there or none', () => {
    expect(readMailSettings({ PUBLIC_URL: complete.PUBLIC_URL })).toBeUndefined();
    expect(readMailSettings(complete)).toMatchObject({ publicUrl: 'https://c.example.org' });
    expect(readMailSettings({ ...complete, PUBLIC_URL: 'http://127.0.0.1:3000' })?.publicUrl).toBe(
      'http://127.0.0.1:3000',
    );
  });

  it.each([
    [{ PUBLIC_URL: undefined }, 'SMTP_URL needs'],
    [{ MAIL_FROM: '' }, 'SMTP_URL needs'],
    [{ PUBLIC_URL: 'http://clausier.example.org' }, 'PUBLIC_URL must be'],
    [{ PUBLIC_URL: 'https://c.example.org/chemin' }, 'PUBLIC_URL must be'],
    [{ SMTP_URL: 'mail.example.org' }, 'SMTP_URL must be'],
  ])('that would send links astray stop the start: %j', (more, sentence) => {
    expect(() => readMailSettings({ ...complete, ...more })).toThrow(sentence);
  });
});
