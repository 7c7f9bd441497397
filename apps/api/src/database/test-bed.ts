import { type CalendarDay, parseDay } from '@clausier/domain/calendar/calendar-day';
import { createTestDatabase } from '@clausier/tests/database/test-database';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { createApp, type HttpOptions } from '../http/create-app.js';
import { checkInvariants } from '../invariants/check-invariants.js';
import type { Actor, Idempotency } from '../platform/actor.js';
import { Background } from './background.js';
import { openApplicationLogin } from './opening/application-login.js';
import { applicationOptions } from './opening/data-source.js';
import { GuardedDataSource } from './opening/guarded-data-source.js';
import type { Scope } from './scope.js';
import { Transactions } from './transactions.js';

/** The day it is in every test that does not say otherwise. */
export const TODAY: CalendarDay = parseDay('2024-06-15');

/** Any key, the same for every application on the test database. */
const SECRET_KEY = 'the secret key of an installation under test';

/** A fresh migrated database, with the two ways in: as its owner for fixtures, and through `Transactions` as an actor. */
export interface TestBed {
  readonly ownerUrl: string;
  /** The application's login: what a request can reach, and no more. */
  readonly applicationUrl: string;
  /** The owner's connections, for the builders of @clausier/tests. */
  readonly db: pg.Pool;
  readonly transactions: Transactions;
  /** The way of the jobs. */
  readonly background: Background;
  write<T>(
    actor: Actor,
    work: (scope: Scope) => Promise<T>,
    more?: { today?: CalendarDay; idempotency?: Idempotency },
  ): Promise<T>;
  read<T>(actor: Actor, work: (scope: Scope) => Promise<T>, more?: { today?: CalendarDay }): Promise<T>;
  /** The same where hours of all houses are added up. */
  readStatistics<T>(actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T>;
  writeStatistics<T>(actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T>;
  /** Invariants that do not hold: an empty list is what a test wants. */
  brokenInvariants(): Promise<unknown[]>;
  /** The whole application on this database, for requests with `inject`, set up as a test wants. It closes with the bed, or before. */
  openApp(settings?: Partial<HttpOptions>): Promise<NestFastifyApplication>;
  close(): Promise<void>;
}

export async function openTestBed(): Promise<TestBed> {
  const database = await createTestDatabase();
  const db = new pg.Pool({
    connectionString: database.ownerUrl,
    max: 5,
    options: '-c clausier.role=INSTALLATION',
  });
  // Dropping the database may end a connection that is still saying goodbye: that fails no test.
  db.on('error', () => undefined);
  if (process.env.TEST_WITHOUT_NET === '1') await removeNet(db);
  const applicationUrl = await openApplicationLogin(database.ownerUrl);
  const source = new GuardedDataSource(applicationOptions(applicationUrl, 10));
  await source.initialize();
  const background = new Background(source);
  const transactions = new Transactions(source);
  const apps = new Set<NestFastifyApplication>();
  return {
    ownerUrl: database.ownerUrl,
    applicationUrl,
    db,
    transactions,
    background,
    write: (actor, work, more) => transactions.write({ actor, today: TODAY, ...more }, work),
    read: (actor, work, more) => transactions.read({ actor, today: TODAY, ...more }, work),
    readStatistics: (actor, work) => transactions.readStatistics({ actor, today: TODAY }, work),
    writeStatistics: (actor, work) => transactions.writeStatistics({ actor, today: TODAY }, work),
    brokenInvariants: async () =>
      (await background.read(({ em }) => checkInvariants(em))).filter(({ breaks }) => breaks > 0),
    async openApp(settings) {
      const usual = { secretKey: SECRET_KEY, logs: false, undeclaredFields: 'refuse' } as const;
      const app = await createApp({ databaseUrl: applicationUrl, ...usual, ...settings });
      const server = app.getHttpAdapter().getInstance();
      server.addHook('onClose', async () => void apps.delete(app));
      await app.init();
      await server.ready();
      apps.add(app);
      return app;
    },
    async close() {
      for (const app of apps) await app.close();
      await source.destroy();
      await db.end();
      await database.drop();
    },
  };
}

/** Without row-level security, only the scope that each query carries keeps rows from strangers: the first layer, alone. */
export const removeNet = (db: pg.Pool) => switchNet(db, 'disable');

/** Puts row-level security back under the queries. */
export const restoreNet = (db: pg.Pool) => switchNet(db, 'enable');

/** Every protected table is also forced, whether its security is on or off at the moment. */
async function switchNet(db: pg.Pool, to: 'enable' | 'disable'): Promise<void> {
  await db.query(`do $$ declare protected regclass; begin
    for protected in select oid::regclass from pg_class where relforcerowsecurity and relnamespace = 'public'::regnamespace loop
      execute format('alter table %s ${to} row level security', protected);
    end loop;
  end $$`);
}

type UserRow = {
  id: number;
  role?: string;
  territory_id?: number | null;
  firm_id?: number | null;
  authority_id?: number | null;
};

/** The actor a user made with `aUser` is. */
export function actorOf(user: UserRow): Actor {
  return {
    userId: user.id,
    role: (user.role ?? 'FACILITATOR') as Actor['role'],
    territoryId: user.territory_id ?? null,
    firmId: user.firm_id ?? null,
    authorityId: user.authority_id ?? null,
  };
}
