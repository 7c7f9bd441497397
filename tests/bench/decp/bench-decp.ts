import pg from 'pg';
import { aUser } from '../../builders/organisations.js';
import { aTerritory } from '../../builders/territories.js';
import { AS_INSTALLATION, administer, withDatabase } from '../../database/administer.js';
import { startTestCluster } from '../../database/cluster.js';
import { startServer } from '../../faults/server-process.js';
import { type Client, signIn } from '../../scenarios/acting/client.js';
import { parseAndCopy } from './bare-copy.js';
import { dirtyFile } from './dirty-file.js';

/**
 * `npm run bench:decp -- 10000 5`: contracts of the file, rounds. A file of new contracts, then the same again, through HTTP,
 * beside JSON.parse and a bare COPY of the same records: medians, and their ratio.
 */
const RECORDS = Number(process.argv[2] ?? 10_000);
const ROUNDS = Number(process.argv[3] ?? 5);
const PASSWORD = 'chevaux blancs sur la dune 59';

const say = (line: string) => process.stdout.write(`${line}\n`);
const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

const cluster = await startTestCluster();
await administer(cluster.ownerUrl, (client) => client.query('create database bench_decp'));
const ownerUrl = withDatabase(cluster.ownerUrl, 'bench_decp');
const server = await startServer(ownerUrl, { SECOND_FACTOR_ROLES: 'none' });
const owner = new pg.Client({ connectionString: ownerUrl, options: AS_INSTALLATION });
await owner.connect();

interface Outcome {
  readonly ms: number;
  readonly records: number;
  readonly newRecords: number;
  readonly unchangedRecords: number;
  readonly anomalies: number;
}

async function importFile(client: Client, name: string, content: Buffer): Promise<Outcome> {
  const startedAt = performance.now();
  const { status, body, text } = await client.upload('/open-data/files', { name, content });
  const ms = performance.now() - startedAt;
  if (status !== 201) throw new Error(`answered ${status}: ${text}`);
  if (body.records !== RECORDS) throw new Error(`${body.records} records of ${RECORDS}`);
  return { ...body, ms };
}

try {
  const { hashPassword } = await import('@clausier/api/dist/identity/passwords/hash-password.js' as string);
  const { id } = await aTerritory(owner);
  const user = await aUser(owner, {
    role: 'FACILITATOR',
    territory_id: id,
    password_hash: await hashPassword(PASSWORD),
  });
  const client = await signIn({ url: server.url } as never, user.email, PASSWORD);
  const [first, again, bare]: number[][] = [[], [], []];
  server.forgetPeak();
  for (let round = -1; round < ROUNDS; round++) {
    const content = dirtyFile(round, RECORDS);
    const fresh = await importFile(client, `decp-${round}.json`, content);
    const repeated = await importFile(client, `decp-${round}-again.json`, content);
    const copied = await parseAndCopy(owner, content);
    if (repeated.newRecords !== 0 || repeated.unchangedRecords !== fresh.newRecords)
      throw new Error(`imported twice: ${repeated.newRecords} new, ${repeated.unchangedRecords} unchanged`);
    if (round < 0) {
      const size = (content.length / 1_048_576).toFixed(1);
      say(
        `${RECORDS} contracts, ${size} MB, ${fresh.anomalies} anomalies told, ${ROUNDS} interleaved rounds, medians.`,
      );
      continue;
    }
    first!.push(fresh.ms);
    again!.push(repeated.ms);
    bare!.push(copied);
  }
  const ratio = (list: readonly number[]) => (median(list) / median(bare!)).toFixed(1);
  say(`(a) new, upload to answer      ${seconds(median(first!))} (target 10 s)   a/c = ${ratio(first!)}`);
  say(`(b) the same again             ${seconds(median(again!))}   b/c = ${ratio(again!)}`);
  say(`(c) JSON.parse and a bare COPY ${seconds(median(bare!))}`);
  say(`memory of the API, highest     ${server.peakMemory()} MB`);
} finally {
  await owner.end();
  await server.stop();
  await cluster.stop();
}
