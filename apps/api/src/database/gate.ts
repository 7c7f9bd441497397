import { Injectable } from '@nestjs/common';
import { inTransaction, READ, WRITE } from './in-transaction.js';
import { GuardedDataSource } from './opening/guarded-data-source.js';
import { OpenTransaction } from './scope.js';

/**
 * The way in before anybody is known: accounts, sessions, failed tries and links, nothing else. For the identity module
 * only; PostgreSQL shows this actor no other table. What belongs to one account alone, such as its second factor, is shown
 * when the account is named.
 */
@Injectable()
export class Gate {
  constructor(private readonly source: GuardedDataSource) {}

  read<T>(work: (db: OpenTransaction) => Promise<T>, userId?: number): Promise<T> {
    return inTransaction(this.source, READ, { role: 'GATE', userId }, (em) => work(new OpenTransaction(em)));
  }

  write<T>(work: (db: OpenTransaction) => Promise<T>, userId?: number): Promise<T> {
    return inTransaction(this.source, WRITE, { role: 'GATE', userId }, (em) => work(new OpenTransaction(em)));
  }
}
