import { readFileSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';

export interface ServerAccount {
  uid: number;
  gid: number;
}

/**
 * The account PostgreSQL runs under: undefined (our own) unless we are root, which PostgreSQL refuses.
 * As root, the first of `postgres` and `nobody` that exists; fails with `account-missing` when neither does.
 */
export function serverAccount(passwd = '/etc/passwd'): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync(passwd, 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const account = accounts.find(([name]) => name === wanted);
    if (account) return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new EmbeddedPostgresError(
    'account-missing',
    'PostgreSQL refuses to run as root and this system has neither a "postgres" nor a "nobody" account: ' +
      'run as an ordinary user, or set DATABASE_URL.',
  );
}
