import { once } from 'node:events';
import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import type { ClientBase } from 'pg';
import * as copyStreams from 'pg-copy-streams';
import sql, { type Sql } from 'sql-template-tag';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/actor.js';
import { notFound } from '../platform/refuse.js';
import { preparedName } from './prepared-name.js';

/** One open transaction, on behalf of somebody PostgreSQL knows. Nothing else leads to the database. */
export class OpenTransaction {
  constructor(readonly em: EntityManager) {}

  /** All rows of a query written with the `sql` tag, those that an update or a delete returns included. */
  async rows<T>(query: Sql): Promise<T[]> {
    const answer: T[] | [T[], number] = await this.em.query(query.text, query.values);
    // TypeORM puts the rows of an update or a delete beside their count.
    return Array.isArray(answer[0]) ? answer[0] : (answer as T[]);
  }

  /**
   * The same of a query whose text is always the same: each connection reads and plans it once, policies included, and not at
   * each request. Never of a text made of what was asked: a connection keeps each plan for as long as it lives.
   */
  async prepared<T>({ text, values }: Sql): Promise<T[]> {
    const client = (await this.em.queryRunner!.connect()) as ClientBase;
    const { rows } = await client.query({ name: preparedName(text), text, values });
    return rows as T[];
  }

  /** The first row, or undefined. */
  async first<T>(query: Sql): Promise<T | undefined> {
    return (await this.rows<T>(query))[0];
  }

  /** The one row, or the same not-found answer whether it is absent or belongs to somebody else. */
  async one<T>(query: Sql): Promise<T> {
    const row = await this.first<T>(query);
    if (row === undefined) throw notFound();
    return row;
  }

  /** Runs a statement and tells how many rows it touched. */
  async run(statement: Sql): Promise<number> {
    const answer: unknown = await this.em.query(statement.text, statement.values);
    return Array.isArray(answer) && typeof answer[1] === 'number' ? answer[1] : 0;
  }

  /**
   * Sends lines in COPY's text format (see copy-line) to a temporary table of this transaction. PostgreSQL takes no COPY
   * into a table under row-level security: the rows go on by an INSERT, which its policies see.
   */
  async copyIn(
    target: string,
    lines: Iterable<string | Buffer> | AsyncIterable<string | Buffer>,
  ): Promise<void> {
    const client = (await this.em.queryRunner!.connect()) as ClientBase;
    const stream = client.query(copyStreams.from(`copy ${target} from stdin`));
    const finished = once(stream, 'finish');
    // Heard at once and to the end, so that failures between two lines are told here and not to the process: the connection may be
    // cut, and the stream, which is then destroyed without it, fails once more.
    finished.catch(() => undefined);
    stream.on('error', () => undefined);
    try {
      for await (const line of lines)
        if (!stream.write(line)) await Promise.race([once(stream, 'drain'), finished]);
    } catch (error) {
      stream.destroy(error as Error);
      throw error;
    }
    stream.end();
    await finished;
  }
}

/**
 * A transaction for one actor, on one day. Every use case and query takes it first: the database cannot be reached
 * without saying for whom. Only `Transactions` makes one.
 */
export class Scope extends OpenTransaction {
  constructor(
    em: EntityManager,
    readonly actor: Actor,
    readonly today: CalendarDay,
  ) {
    super(em);
  }

  /**
   * Reads what is about these persons only. The policies then look each of them up among the people of the house, where they list all of
   * those for each table otherwise: it can hide somebody else, and never shows one more. When a read fails, the transaction ends with it.
   */
  async about<T>(persons: readonly number[], read: () => Promise<T>): Promise<T> {
    await this.setPersonsInQuestion(`{${persons.join(',')}}`);
    const answer = await read();
    await this.setPersonsInQuestion('');
    return answer;
  }

  private setPersonsInQuestion(persons: string): Promise<unknown> {
    return this.run(sql`select set_config('clausier.persons_in_question', ${persons}, true)`);
  }
}
