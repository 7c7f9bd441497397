import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../platform/actor.js';
import { claimKey, keepAnswer } from './idempotency.js';
import { type Acting, inTransaction, READ, WRITE } from './in-transaction.js';
import { GuardedDataSource } from './opening/guarded-data-source.js';
import { Scope } from './scope.js';

/** The way of every request to the database: a transaction that PostgreSQL knows to be its actor's. */
@Injectable()
export class Transactions {
  constructor(private readonly source: GuardedDataSource) {}

  /** Reads that must agree with each other: one snapshot, nothing written. */
  read<T>(context: RequestContext, work: (scope: Scope) => Promise<T>): Promise<T> {
    return this.open(context, READ, context.actor, work);
  }

  /** The same for figures: hours of all houses can be added up, beyond what the actor may read line by line. */
  readStatistics<T>(context: RequestContext, work: (scope: Scope) => Promise<T>): Promise<T> {
    return this.open(context, READ, { ...context.actor, purpose: 'STATISTICS' }, work);
  }

  /** A write, done once per idempotency key: a repeat gets the first answer and changes nothing. */
  write<T>(context: RequestContext, work: (scope: Scope) => Promise<T>): Promise<T> {
    return this.writeOnce(context, context.actor, work);
  }

  /** A write that keeps figures, such as a closing. */
  writeStatistics<T>(context: RequestContext, work: (scope: Scope) => Promise<T>): Promise<T> {
    return this.writeOnce(context, { ...context.actor, purpose: 'STATISTICS' }, work);
  }

  private writeOnce<T>(
    context: RequestContext,
    acting: Acting,
    work: (scope: Scope) => Promise<T>,
  ): Promise<T> {
    const { idempotency } = context;
    if (!idempotency) return this.open(context, WRITE, acting, work);
    return this.open(context, WRITE, acting, async (scope) => {
      const earlier = await claimKey<T>(scope, idempotency);
      if (earlier) return earlier.answer;
      const answer = await work(scope);
      await keepAnswer(scope, idempotency, answer);
      return answer;
    });
  }

  private open<T>(
    { actor, today }: RequestContext,
    begin: typeof READ | typeof WRITE,
    acting: Acting,
    work: (scope: Scope) => Promise<T>,
  ): Promise<T> {
    return inTransaction(this.source, begin, { ...acting, day: today }, (em) =>
      work(new Scope(em, actor, today)),
    );
  }
}
