import { once } from 'node:events';
import http from 'node:http';
import pg from 'pg';
import * as copyStreams from 'pg-copy-streams';
import { AS_INSTALLATION, administer, withDatabase } from '../../database/administer.js';
import { startTestCluster } from '../../database/cluster.js';
import { startServer } from '../../faults/server-process.js';
import { cookieOf } from '../sign-in.js';
import { aManyYearsFirm, LEDGER_YEARS } from './many-lines.js';

/** `npm run bench:exports -- 1000000 3`: lines, rounds. The file of lines through HTTP against COPY TO STDOUT of the same lines. */
const LINES = Number(process.argv[2] ?? 1_000_000);
const ROUNDS = Number(process.argv[3] ?? 3);
const PASSWORD = 'a long enough password for a bench';

const say = (line: string) => process.stdout.write(`${line}\n`);
const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
const api = (file: string) => import(`@clausier/api/dist/${file}`);

const cluster = await startTestCluster();
await administer(cluster.ownerUrl, (client) => client.query('create database bench_exports'));
const ownerUrl = withDatabase(cluster.ownerUrl, 'bench_exports');
const server = await startServer(ownerUrl, { SECOND_FACTOR_ROLES: 'none' });
const owner = new pg.Client({ connectionString: ownerUrl, options: AS_INSTALLATION });
await owner.connect();

/** The same lines, joined and in the same order, as the owner copies them out. */
const COPY = `copy (
  select to_char(e.month, 'YYYY-MM') as month, o.name as operation, ot.name as operation_territory, rt.name as residence_territory,
    a.name as authority, f.name as firm, p.last_name || ' ' || p.first_name as participant, e.hour_kind, e.hours, e.reason, e.recorded_at
  from hour_entry e join operation o on o.id = e.operation_id join territory ot on ot.id = e.operation_territory_id
    join territory rt on rt.id = e.residence_territory_id join contracting_authority a on a.id = e.authority_id
    join firm f on f.id = e.firm_id join participant p on p.id = e.participant_id
  order by 1, 2, o.id, firm, participant, e.hour_kind, e.id) to stdout (format csv, delimiter ';')`;

async function copyOut(): Promise<{ ms: number; bytes: number }> {
  const startedAt = performance.now();
  let bytes = 0;
  const stream = owner.query(copyStreams.to(COPY));
  stream.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
  });
  await once(stream, 'end');
  return { ms: performance.now() - startedAt, bytes };
}

/** The file as a browser that takes no compression gets it: both sides carry plain text. */
async function download(
  cookie: string,
  territory: string,
): Promise<{ ms: number; bytes: number; lines: number; firstMs: number }> {
  const startedAt = performance.now();
  // Its own hours only: of those of others, the file of a house says in a line more that they are not in it.
  const period = `from=${LEDGER_YEARS.from}-01&to=${LEDGER_YEARS.to}-12`;
  const path = `/api/v1/reports/lines.csv?${period}&territory=${territory}`;
  const request = http.get(`${server.url}${path}`, { headers: { cookie, 'x-clausier': '1' } });
  const [answer] = (await once(request, 'response')) as [http.IncomingMessage];
  if (answer.statusCode !== 200) throw new Error(`The file was answered ${answer.statusCode}`);
  const firstMs = performance.now() - startedAt;
  let [bytes, lines] = [0, 0];
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    for (const byte of chunk) if (byte === 10) lines++;
  }
  return { ms: performance.now() - startedAt, bytes, lines: lines - 1, firstMs };
}

try {
  const hash = await (await api('identity/passwords/hash-password.js')).hashPassword(PASSWORD);
  const { email, territory, lines } = await aManyYearsFirm(owner, LINES, hash);
  const cookie = await cookieOf(server.url, email, PASSWORD);
  const idle = server.peakMemory();
  say(
    `Export of ${lines} lines, ${ROUNDS} interleaved rounds, medians. Memory of the API before: ${idle} MB.`,
  );
  const files: Awaited<ReturnType<typeof download>>[] = [];
  const copies: Awaited<ReturnType<typeof copyOut>>[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    copies.push(await copyOut());
    files.push(await download(cookie, territory));
    const [file, copy] = [files.at(-1)!, copies.at(-1)!];
    say(
      `  round ${round + 1}: file ${seconds(file.ms)} (first byte ${seconds(file.firstMs)}, ${file.lines} lines, ${(file.bytes / 1e6).toFixed(0)} MB), COPY ${seconds(copy.ms)} (${(copy.bytes / 1e6).toFixed(0)} MB)`,
    );
    if (file.lines !== lines) throw new Error(`${file.lines} lines left, ${lines} are in the ledger`);
  }
  const ratio = median(files.map(({ ms }) => ms)) / median(copies.map(({ ms }) => ms));
  say(`file / COPY TO STDOUT                   ${ratio.toFixed(2)} (target 2)`);
  say(`memory of the API, highest ever         ${server.peakMemory()} MB (target 250)`);
} finally {
  await owner.end();
  await server.stop();
  await cluster.stop();
}
