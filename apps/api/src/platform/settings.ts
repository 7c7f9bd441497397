import path from 'node:path';
import { type OpenIdSettings, readOpenIdSettings } from '../identity/openid/openid-settings.js';
import { type MailSettings, readMailSettings } from '../mail/mail-settings.js';
import { type Role, roles } from './actor.js';
import { readPublicAddress } from './public-address.js';
import { SHORTEST_SECRET_KEY } from './secret-key.js';

/** What the environment decides. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** The owner's address of an external PostgreSQL; without it the embedded one is started in `dataDir`. */
  readonly databaseUrl: string | undefined;
  /** The address of a login that is a member of clausier_app; without it the owner makes one. */
  readonly applicationUrl: string | undefined;
  readonly dataDir: string;
  readonly isDemonstration: boolean;
  readonly firstAdministrator: { email: string; password: string; name: string } | undefined;
  /** True behind a proxy that sets X-Forwarded-Proto, so that cookies are bound to https. */
  readonly trustsProxy: boolean;
  /** Seals what the database must not tell whoever copies it; without it the embedded installation keeps one of its own. */
  readonly secretKey: string | undefined;
  /** The roles that cannot work without a second factor. */
  readonly secondFactorRoles: readonly Role[];
  /** Where messages leave from; without it links are handed over. */
  readonly mail: MailSettings | undefined;
  /** Where people find the installation: printed on attestations. */
  readonly publicAddress: string | undefined;
  /** The identity provider people may sign in with; none without OIDC_ISSUER. */
  readonly openId: OpenIdSettings | undefined;
}

/** Reads the settings; a malformed one stops the start with a sentence that says what to set. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = Number(env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error('PORT must be a number from 0 to 65535');
  const email = env.CLAUSIER_ADMIN_EMAIL;
  const password = env.CLAUSIER_ADMIN_PASSWORD;
  if ((email === undefined) !== (password === undefined)) {
    throw new Error('set CLAUSIER_ADMIN_EMAIL and CLAUSIER_ADMIN_PASSWORD together');
  }
  return {
    port,
    host: env.HOST ?? '127.0.0.1',
    databaseUrl: env.DATABASE_URL,
    applicationUrl: env.DATABASE_APP_URL,
    dataDir: path.resolve(env.DATA_DIR ?? '.data'),
    isDemonstration: env.DEMO !== '0',
    firstAdministrator:
      email && password ? { email, password, name: env.CLAUSIER_ADMIN_NAME ?? email } : undefined,
    trustsProxy: env.TRUST_PROXY === '1',
    secretKey: readSecretKey(env.CLAUSIER_SECRET_KEY),
    secondFactorRoles: readRoles(env.SECOND_FACTOR_ROLES ?? 'FACILITATOR,HOUSE_MANAGER'),
    mail: readMailSettings(env),
    publicAddress: readPublicAddress(env),
    openId: readOpenIdSettings(env),
  };
}

function readSecretKey(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (text.length < SHORTEST_SECRET_KEY) {
    throw new Error(
      `CLAUSIER_SECRET_KEY must have at least ${SHORTEST_SECRET_KEY} characters: openssl rand -base64 32 makes one`,
    );
  }
  return text;
}

function readRoles(text: string): Role[] {
  if (text === 'none') return [];
  return text.split(',').map((name) => {
    const role = roles.find((known) => known === name.trim());
    if (!role) throw new Error(`SECOND_FACTOR_ROLES must be "none" or roles among ${roles.join(', ')}`);
    return role;
  });
}
