import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Received, type SmtpServer, startSmtpServer } from '@clausier/tests/mail/smtp-server';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { Mailer } from '../mail/mailer.js';
import { Reminders } from './reminders.js';
import { aHouseWithLateFirms, SetClock } from './testing/late-firm.js';

const WORKER = fileURLToPath(new URL('./testing/worker.mjs', import.meta.url));
const FIRMS = 40;
const WORKERS = 4;
const DAY = '2026-11-09';
const NEXT_DAY = '2026-11-10';

let bed: TestBed;
let server: SmtpServer;

beforeAll(async () => {
  bed = await openTestBed();
  server = await startSmtpServer();
  const house = await aHouseWithLateFirms(bed);
  for (let turn = 0; turn < FIRMS; turn++) await house.lateFirm();
}, 60_000);
afterAll(async () => {
  await server.close();
  await bed.close();
});

function startWorker(): ChildProcess {
  return spawn(process.execPath, [WORKER], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: bed.applicationUrl,
      SMTP_URL: server.url,
      NOON: `${DAY}T11:00:00Z`,
    },
  });
}

/** A number below `most` that is the same at each run: which message a worker dies after. */
function dice(seed: number) {
  let state = seed;
  return (most: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % most;
  };
}

const counted = (messages: readonly Received[]) => Map.groupBy(messages, ({ to }) => to[0]!);

describe('four workers on one database', () => {
  it('killed at random while they send, never write twice to a firm, and leave no firm without a word', async () => {
    const roll = dice(20_261_109);
    let kills = 0;
    // Somebody dies as each of these messages arrives: before, while or after its worker writes it down.
    const dying = new Set(Array.from({ length: 8 }, () => 1 + roll(FIRMS - 10)));
    const workers = new Set<ChildProcess>();
    const start = () => {
      const worker = startWorker();
      workers.add(worker.once('exit', () => workers.delete(worker)));
    };
    server.onReceived = (count) => {
      if (!dying.has(count)) return;
      const victims = [...workers];
      const victim = victims[roll(victims.length)];
      if (victim?.kill('SIGKILL')) kills += 1;
      start();
    };
    for (let turn = 0; turn < WORKERS; turn++) start();
    while (workers.size > 0) await once([...workers][0]!, 'exit');
    expect(kills).toBeGreaterThanOrEqual(4);

    const twice = [...counted(server.received)].filter(([, messages]) => messages.length > 1);
    expect(twice.map(([to]) => to)).toEqual([]);

    // Somebody looks at what is left: the killed workers' messages are told as unknown, and nothing more is sent about them.
    const late = new SetClock(DAY);
    late.set(DAY, 60);
    const mailer = new Mailer({
      smtpUrl: server.url,
      from: 'c@example.org',
      publicUrl: 'https://c.example.org',
    });
    await new Reminders(bed.background, mailer, late).goRound();
    const { rows } = await bed.db.query<{ recipient: string; state: string; n: number }>(
      'select recipient, state, count(*) over (partition by firm_id)::integer as n from reminder order by id',
    );
    expect(rows).toHaveLength(FIRMS);
    expect(rows.every(({ n, state }) => n === 1 && ['SENT', 'UNKNOWN'].includes(state))).toBe(true);
    const received = counted(server.received);
    for (const { recipient, state } of rows) {
      const messages = received.get(recipient)?.length ?? 0;
      expect({ state, messages }).toEqual({ state, messages: state === 'SENT' ? 1 : Math.min(messages, 1) });
    }
    expect(rows.filter(({ state }) => state === 'UNKNOWN').length).toBeLessThanOrEqual(kills);

    // The next day is of the same step: nobody is written to again, known or unknown.
    late.set(NEXT_DAY);
    const before = server.received.length;
    await new Reminders(bed.background, mailer, late).goRound();
    expect(server.received).toHaveLength(before);
    mailer.onModuleDestroy();
    const { rows: steps } = await bed.db.query(
      'select firm_id, month, step from reminder_month group by 1, 2, 3 having count(*) > 1',
    );
    expect(steps).toEqual([]);
    expect(await bed.brokenInvariants()).toEqual([]);
  }, 120_000);
});
