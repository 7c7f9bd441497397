import path from 'node:path';

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
  };
}
