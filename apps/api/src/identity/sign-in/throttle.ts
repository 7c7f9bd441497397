import { createHmac, hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import sql, { join, type Sql } from 'sql-template-tag';
import { Gate } from '../../database/gate.js';
import type { OpenTransaction } from '../../database/scope.js';
import { Clock } from '../../platform/clock.js';
import { ruleBroken } from '../../platform/refuse.js';

const SECOND = 1000;
const HOUR = 3_600 * SECOND;
const LONGEST_WAIT_SECONDS = 900;

/** How a kind of counter slows tries down, and how long after the last one it is kept. */
interface Pace {
  readonly freeTries: number;
  readonly firstWaitSeconds: number;
  readonly keptFor: number;
}

/**
 * `account`: tries on one e-mail, from devices never seen. `device`: tries from a browser where the account has signed in,
 * counted apart. `address`: a house of thirty people may share one. `change`: tries of the current password, by somebody
 * signed in. `mail`: messages to one e-mail; `asking`: to anybody, from one address. `link`: links of firms tried from one address;
 * `code`: codes of attestations.
 */
const PACES = {
  account: { freeTries: 5, firstWaitSeconds: 1, keptFor: 24 * HOUR },
  device: { freeTries: 5, firstWaitSeconds: 1, keptFor: 24 * HOUR },
  address: { freeTries: 60, firstWaitSeconds: 1, keptFor: HOUR },
  change: { freeTries: 5, firstWaitSeconds: 1, keptFor: HOUR },
  mail: { freeTries: 3, firstWaitSeconds: 300, keptFor: HOUR },
  asking: { freeTries: 20, firstWaitSeconds: 30, keptFor: HOUR },
  link: { freeTries: 60, firstWaitSeconds: 1, keptFor: HOUR },
  code: { freeTries: 60, firstWaitSeconds: 1, keptFor: HOUR },
} as const satisfies Record<string, Pace>;

/** Counters of a client's address, which a house of thirty people may share: a right try takes back its own, no other. */
const SHARED: readonly Counter['kind'][] = ['address', 'link', 'code'];

/** What is counted: a kind, and whose tries (an e-mail, a device, a client's address). */
export interface Counter {
  readonly kind: keyof typeof PACES;
  readonly of: string;
}

/** What the names of the counters are derived from: something the database does not hold and every server knows. */
export class CounterSecret {
  constructor(readonly value: string) {}
}

/**
 * Slows guessing down without ever locking anybody out. A try is counted before it is made, in a statement that only
 * counts it when its counter is open, committed at once: of fifty tries at the same instant no more than the free ones
 * pass. A try that comes too early counts for nothing, so hammering does not lengthen the wait.
 */
@Injectable()
export class Throttle {
  private readonly key: Buffer;

  constructor(
    private readonly gate: Gate,
    private readonly clock: Clock,
    secret: CounterSecret,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', secret.value, '', 'clausier counters', 32));
  }

  /** Counts one try on every counter, or refuses it on the first that is closed (`sign-in-throttled`, with the seconds left). */
  async count(counters: readonly Counter[], field?: string): Promise<void> {
    const now = this.clock.now();
    await this.gate.write(async (db) => {
      // Always in the same order, so that two tries never wait for each other.
      for (const counter of counters) {
        const left = await this.countOne(db, counter, now);
        // Thrown before the commit: what the other counters counted is taken back.
        if (left > 0) throw ruleBroken('sign-in-throttled', field, { seconds: left });
      }
      await forgetOld(db, now);
    });
  }

  /** True when one more is within the pace, and then it is counted: for what is dropped in silence. */
  async allows(counter: Counter): Promise<boolean> {
    const now = this.clock.now();
    return this.gate.write(async (db) => (await this.countOne(db, counter, now)) === 0);
  }

  /** A right password forgets the tries on its account or device, and takes back its own from the client's address. */
  async forget(counters: readonly Counter[]): Promise<void> {
    const whole = counters.filter(({ kind }) => !SHARED.includes(kind)).map((one) => this.nameOf(one));
    const shared = counters.filter(({ kind }) => SHARED.includes(kind)).map((one) => this.nameOf(one));
    await this.gate.write(async (db) => {
      if (whole.length > 0) await db.run(sql`delete from sign_in_attempt where counter in (${join(whole)})`);
      if (shared.length > 0)
        await db.run(
          sql`update sign_in_attempt set tries = greatest(tries - 1, 0) where counter in (${join(shared)})`,
        );
    });
  }

  /** Counts a try if its counter is open; else the seconds left before it opens. */
  private async countOne(db: OpenTransaction, counter: Counter, now: Date): Promise<number> {
    const pace = PACES[counter.kind];
    const name = this.nameOf(counter);
    const forgottenAt = new Date(now.getTime() + pace.keptFor);
    const tries = sql`case when a.forgotten_at <= ${now} then 1 else a.tries + 1 end`;
    const counted = await db.rows(sql`
      insert into sign_in_attempt as a (counter, tries, opens_at, forgotten_at)
      values (${name}, 1, ${opensAfter(sql`1`, pace, now)}, ${forgottenAt})
      on conflict (counter) do update set tries = ${tries}, forgotten_at = excluded.forgotten_at,
        opens_at = ${opensAfter(tries, pace, now)}
      where a.opens_at <= ${now} or a.forgotten_at <= ${now}
      returning counter`);
    if (counted.length > 0) return 0;
    const { opens_at } = await db.one<{ opens_at: Date }>(
      sql`select opens_at from sign_in_attempt where counter = ${name}`,
    );
    return Math.max(1, Math.ceil((opens_at.getTime() - now.getTime()) / SECOND));
  }

  /** An HMAC: without the key, which is not in the database, nobody can tell whose counter it is. */
  private nameOf({ kind, of }: Counter): string {
    return createHmac('sha256', this.key)
      .update(`${kind} ${of.normalize('NFKC').toLowerCase()}`)
      .digest('base64url');
  }
}

/**
 * When the next try may come: at once after the first ones, even one that read the clock before this try did; then after
 * twice as long each time, a quarter of an hour at most.
 */
function opensAfter(tries: Sql, { freeTries, firstWaitSeconds }: Pace, now: Date): Sql {
  return sql`case when ${tries} < ${freeTries}::integer then '-infinity'::timestamptz
    else ${now}::timestamptz + make_interval(secs =>
      least(${LONGEST_WAIT_SECONDS}::integer, ${firstWaitSeconds}::integer * 2 ^ least(${tries} - ${freeTries}::integer, 20))) end`;
}

/** Counters past their time. Rows that another try holds are left for the next one. */
async function forgetOld(db: OpenTransaction, now: Date): Promise<void> {
  await db.run(sql`delete from sign_in_attempt where counter in (
    select counter from sign_in_attempt where forgotten_at <= ${now} limit 100 for update skip locked)`);
}
