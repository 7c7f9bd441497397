import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { TestBed } from '../../database/test-bed.js';
import { createApp } from '../../http/create-app.js';
import type { OpenIdSettings } from '../openid/openid-settings.js';
import type { Browser } from './browser.js';
import { CLIENT_ID, CLIENT_SECRET } from './identity-provider.js';

export const PUBLIC_URL = new URL('https://clausier.example/');

/** The settings of an installation whose provider is at `issuer`. */
export function openIdSettings(issuer: URL, more: Partial<OpenIdSettings> = {}): OpenIdSettings {
  return {
    issuer,
    clientId: CLIENT_ID,
    clientSecret: CLIENT_SECRET,
    label: 'ProConnect',
    publicUrl: PUBLIC_URL,
    scope: 'openid email',
    signingAlg: 'RS256',
    isUserInfoSigned: true,
    acrValues: [],
    ...more,
  };
}

/** The application with a provider, on a test's database. The caller closes it. */
export async function openAppWith(bed: TestBed, openId: OpenIdSettings): Promise<NestFastifyApplication> {
  const app = await createApp({
    databaseUrl: bed.applicationUrl,
    logs: false,
    undeclaredFields: 'refuse',
    secretKey: 'the secret key of an installation under test',
    openId,
  });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

/** Binds a provider's identity to an account, as an invitation would. */
export async function bindTo(bed: TestBed, userId: number, issuer: URL, subject: string): Promise<void> {
  await bed.db.query('insert into openid_identity (user_id, issuer, subject) values ($1, $2, $3)', [
    userId,
    issuer.origin,
    subject,
  ]);
}

/** Leaves for the provider and comes back up to the door: the path and query of the answer, not sent yet. */
export async function leaveAndReturn(browser: Browser, returnPath?: string): Promise<string> {
  const { body } = await browser.send('POST', '/api/v1/openid/sign-in', returnPath ? { returnPath } : {});
  return browser.visitProvider(body.url);
}

/** Who the application says is signed in: an e-mail, or the status of the refusal. */
export async function whoIsIn(browser: Browser): Promise<string | number> {
  const { status, body } = await browser.send('GET', '/api/v1/session');
  return status === 200 ? body.user.email : status;
}
