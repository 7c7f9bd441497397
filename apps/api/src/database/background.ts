import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../platform/actor.js';
import { inTransaction, READ, WRITE } from './in-transaction.js';
import { GuardedDataSource } from './opening/guarded-data-source.js';
import { OpenTransaction, Scope } from './scope.js';

/**
 * The way of work that no user asked for: checks of the whole base, periodic jobs. It acts as SYSTEM, an actor with
 * policies of its own, which no session can be.
 */
@Injectable()
export class Background {
  constructor(private readonly source: GuardedDataSource) {}

  read<T>(work: (db: OpenTransaction) => Promise<T>): Promise<T> {
    return inTransaction(this.source, READ, { role: 'SYSTEM' }, (em) => work(new OpenTransaction(em)));
  }

  write<T>(work: (db: OpenTransaction) => Promise<T>): Promise<T> {
    return inTransaction(this.source, WRITE, { role: 'SYSTEM' }, (em) => work(new OpenTransaction(em)));
  }

  /** Work that a user asked for and does not wait for: in their name, with their rights as they are now and no more. */
  writeFor<T>({ actor, today }: RequestContext, work: (scope: Scope) => Promise<T>): Promise<T> {
    return inTransaction(this.source, WRITE, { ...actor, day: today }, (em) =>
      work(new Scope(em, actor, today)),
    );
  }
}
