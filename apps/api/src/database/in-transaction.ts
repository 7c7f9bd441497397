import type { EntityManager } from 'typeorm';
import type { Role } from '../platform/actor.js';
import type { GuardedDataSource } from './opening/guarded-data-source.js';

/** Who acts without being a user: whoever knocks at the door, and the work nobody asked for. */
export type InternalRole = 'GATE' | 'SYSTEM';

/** What PostgreSQL is told of a transaction; every policy of row-level security reads it. */
export interface Acting {
  readonly role: Role | InternalRole;
  readonly userId?: number | null;
  readonly territoryId?: number | null;
  readonly firmId?: number | null;
  readonly authorityId?: number | null;
  /** The link of a firm by which the actor came. */
  readonly linkId?: number | null;
  /** The day of the request: who lives where today. */
  readonly day?: string;
  /** Statistics read the ledger of all, to add it up; names stay out of reach. */
  readonly purpose?: 'STATISTICS';
}

export const READ = 'start transaction isolation level repeatable read read only';
export const WRITE = 'start transaction';

const ATTEMPTS = 5;
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';

/**
 * Opens a transaction, tells PostgreSQL who acts for as long as it lasts, runs the work and commits before answering. A
 * transaction that lost a race it may win next time (serialisation, deadlock) is tried again from its start.
 */
export async function inTransaction<T>(
  source: GuardedDataSource,
  begin: typeof READ | typeof WRITE,
  acting: Acting,
  work: (em: EntityManager) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const runner = source.openRunner();
    try {
      await runner.query(`${begin}; ${naming(acting)}`);
      const answer = await work(runner.manager);
      await runner.query('commit');
      return answer;
    } catch (error) {
      await runner.query('rollback').catch(() => undefined);
      if (attempt === ATTEMPTS || !mayRetry(error)) throw error;
    } finally {
      await runner.release();
    }
  }
}

/** One statement, sent with the one before it. Its values are words and whole numbers of ours: anything else is a mistake. */
function naming({ role, userId, territoryId, firmId, authorityId, linkId, purpose, day }: Acting): string {
  const settings = {
    role,
    user_id: userId,
    territory_id: territoryId,
    firm_id: firmId,
    authority_id: authorityId,
    link_id: linkId,
    purpose,
    day,
  };
  const named = Object.entries(settings).map(([name, value]) => {
    const text = String(value ?? '');
    if (!/^([A-Z_]*|\d{1,10}|\d{4}-\d\d-\d\d)$/.test(text))
      throw new Error(`Not a ${name} PostgreSQL can be told of.`);
    return `set_config('clausier.${name}', '${text}', true)`;
  });
  return `select ${named.join(', ')}`;
}

function mayRetry(error: unknown): boolean {
  const code = (error as { code?: unknown })?.code;
  return code === SERIALIZATION_FAILURE || code === DEADLOCK;
}
