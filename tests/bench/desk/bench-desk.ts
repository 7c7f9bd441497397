import pg from 'pg';
import { AS_INSTALLATION, administer, withDatabase } from '../../database/administer.js';
import { startTestCluster } from '../../database/cluster.js';
import { startServer } from '../../faults/server-process.js';
import { type Client, signIn } from '../../scenarios/acting/client.js';
import { populate } from './population.js';
import { questionsOf } from './questions.js';

/**
 * `npm run bench:desk -- 1000000 100000 40`: persons, operations, rounds. Every question is asked once a round, in turn, through
 * HTTP, beside the smallest route there is: p95 in milliseconds, and as a ratio of it, since a machine is never quiet.
 */
const PERSONS = Number(process.argv[2] ?? 1_000_000);
const OPERATIONS = Number(process.argv[3] ?? 100_000);
const ROUNDS = Number(process.argv[4] ?? 40);
const PASSWORD = 'chevaux blancs sur la dune 59';

const say = (line: string) => process.stdout.write(`${line}\n`);
const quantile = (list: readonly number[], q: number) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * q))]!;

const cluster = await startTestCluster();
await administer(cluster.ownerUrl, (client) => client.query('create database bench_desk'));
const ownerUrl = withDatabase(cluster.ownerUrl, 'bench_desk');
const server = await startServer(ownerUrl, { SECOND_FACTOR_ROLES: 'none' });
const owner = new pg.Client({ connectionString: ownerUrl, options: AS_INSTALLATION });
await owner.connect();

try {
  const { hashPassword } = await import('@clausier/api/dist/identity/passwords/hash-password.js' as string);
  const startedAt = performance.now();
  const people = await populate(
    owner,
    { houses: 400, operations: OPERATIONS, persons: PERSONS },
    await hashPassword(PASSWORD),
  );
  const minutes = ((performance.now() - startedAt) / 60_000).toFixed(1);
  say(`${PERSONS} persons, ${OPERATIONS} operations, 400 houses, written in ${minutes} min.`);
  say(
    `The largest house may name ${people.largest.persons} persons, the one in the middle ${people.middle.persons}.`,
  );
  const clients: Record<string, Client> = {};
  for (const name of ['largest', 'middle', 'metropolis'] as const)
    clients[name] = await signIn({ url: server.url } as never, people[name].email, PASSWORD);
  const questions = await questionsOf(owner, people);
  const times = new Map<string, number[]>();
  const smallest: number[] = [];
  for (let round = -2; round < ROUNDS; round++)
    for (const { name, as, path, body } of questions(round)) {
      const base = await timed(() => clients[as]!.get('/session'));
      const spent = await timed(() =>
        body === undefined ? clients[as]!.get(path) : clients[as]!.send('POST', path, body),
      );
      if (round < 0) continue;
      smallest.push(base);
      times.set(name, [...(times.get(name) ?? []), spent]);
    }
  const base = quantile(smallest, 0.95);
  say(
    `smallest route                               p50 ${quantile(smallest, 0.5).toFixed(1)} ms, p95 ${base.toFixed(1)} ms`,
  );
  for (const [name, list] of times)
    say(
      `${name.padEnd(44)} p50 ${quantile(list, 0.5).toFixed(1)} ms, p95 ${quantile(list, 0.95).toFixed(1)} ms, p95 / smallest = ${(quantile(list, 0.95) / base).toFixed(2)}`,
    );
  const searches = [...times].filter(([name]) => name.startsWith('search')).flatMap(([, list]) => list);
  const lists = [...times].filter(([name]) => name.startsWith('list')).flatMap(([, list]) => list);
  say(
    `all searches                                 p95 ${quantile(searches, 0.95).toFixed(1)} ms (target 50)`,
  );
  say(`all lists                                    p95 ${quantile(lists, 0.95).toFixed(1)} ms (target 100)`);
} finally {
  await owner.end();
  await server.stop();
  await cluster.stop();
}

async function timed(ask: () => Promise<{ status: number; text: string }>): Promise<number> {
  const at = performance.now();
  const { status, text } = await ask();
  const spent = performance.now() - at;
  if (status !== 200) throw new Error(`${status}: ${text}`);
  return spent;
}
