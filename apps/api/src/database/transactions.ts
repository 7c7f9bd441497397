import { Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import type { RequestContext } from '../platform/actor.js';
import { claimKey, keepAnswer } from './idempotency.js';
import { Scope } from './scope.js';

const ATTEMPTS = 5;
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';

/**
 * The only way to the database. Opens a transaction, tells PostgreSQL who acts, runs the work and commits before
 * answering. A transaction that lost a race it may win next time (serialisation, deadlock) is tried again from its start.
 */
@Injectable()
export class Transactions {
  constructor(private readonly source: DataSource) {}

  /** Reads that must agree with each other: one snapshot, nothing written. */
  read<T>(context: RequestContext, work: (scope: Scope) => Promise<T>): Promise<T> {
    return this.inTransaction(context, 'start transaction isolation level repeatable read read only', work);
  }

  /** A write, done once per idempotency key: a repeat gets the first answer and changes nothing. */
  write<T>(context: RequestContext, work: (scope: Scope) => Promise<T>): Promise<T> {
    const { idempotency } = context;
    if (!idempotency) return this.inTransaction(context, 'start transaction', work);
    return this.inTransaction(context, 'start transaction', async (scope) => {
      const earlier = await claimKey<T>(scope, idempotency);
      if (earlier) return earlier.answer;
      const answer = await work(scope);
      await keepAnswer(scope, idempotency, answer);
      return answer;
    });
  }

  private async inTransaction<T>(
    context: RequestContext,
    begin: string,
    work: (scope: Scope) => Promise<T>,
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const runner = this.source.createQueryRunner();
      try {
        await runner.query(begin);
        await nameActor(runner, context);
        const answer = await work(new Scope(runner.manager, context.actor, context.today));
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
}

async function nameActor(runner: QueryRunner, { actor }: RequestContext): Promise<void> {
  await runner.query(
    `select set_config('clausier.user_id', $1, true), set_config('clausier.role', $2, true),
      set_config('clausier.territory_id', $3, true), set_config('clausier.firm_id', $4, true),
      set_config('clausier.authority_id', $5, true)`,
    [actor.userId, actor.role, actor.territoryId, actor.firmId, actor.authorityId].map((value) =>
      String(value ?? ''),
    ),
  );
}

function mayRetry(error: unknown): boolean {
  const code = (error as { code?: unknown })?.code;
  return code === SERIALIZATION_FAILURE || code === DEADLOCK;
}
