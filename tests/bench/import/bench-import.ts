import pg from 'pg';
import { AS_INSTALLATION, administer, withDatabase } from '../../database/administer.js';
import { startTestCluster } from '../../database/cluster.js';
import { startServer } from '../../faults/server-process.js';
import { signIn } from '../../scenarios/acting/client.js';
import { copyIntoLedger, importByHand } from './by-hand.js';
import { aLargeFirm, type LargeFirm } from './large-firm.js';
import { MONTHS } from './large-statement.js';
import { parseByLibrary, readByProduct, xlsxOf } from './spreadsheet.js';
import { importThroughProduct, PASSWORD } from './through-product.js';

/** `npm run bench:import -- 100000 3`: lines of the largest statement, rounds. Prints ratios of medians, one machine, one database. */
const LARGEST = Number(process.argv[2] ?? 100_000);
const ROUNDS = Number(process.argv[3] ?? 3);

const say = (line: string) => process.stdout.write(`${line}\n`);
const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
const quantile = (list: readonly number[], q: number) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * q))]!;
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

const api = (file: string) => import(`@clausier/api/dist/${file}`);

const cluster = await startTestCluster();
await administer(cluster.ownerUrl, (client) => client.query('create database bench_import'));
const ownerUrl = withDatabase(cluster.ownerUrl, 'bench_import');
const server = await startServer(ownerUrl, { SECOND_FACTOR_ROLES: 'none' });
const owner = new pg.Client({ connectionString: ownerUrl, options: AS_INSTALLATION });
await owner.connect();
const applicationUrl: string = await (
  await api('database/opening/application-login.js')
).openApplicationLogin(ownerUrl);
const passwordHash: string = await (await api('identity/passwords/hash-password.js')).hashPassword(PASSWORD);

async function aFirmFor(lines: number): Promise<LargeFirm> {
  const firm = await aLargeFirm(owner, Math.ceil(lines / MONTHS));
  await owner.query('update app_user set password_hash = $1 where id = any ($2)', [
    passwordHash,
    [firm.firmUserId, firm.houseUserId],
  ]);
  await owner.query(
    'vacuum analyze hour_entry, timesheet_line, timesheet_row, timesheet_part, participant, assignment',
  );
  return firm;
}

/** Times of a small route of somebody else's, until told to stop. */
async function watchOthers(email: string): Promise<() => Promise<number[]>> {
  const client = await signIn({ url: server.url } as never, email, PASSWORD);
  const times: number[] = [];
  let isOn = true;
  const watching = (async () => {
    while (isOn) {
      const at = performance.now();
      await client.get('/timesheet-reviews');
      times.push(performance.now() - at);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  return async () => {
    isOn = false;
    await watching;
    return times;
  };
}

try {
  say(`Import of ${LARGEST} lines, ${ROUNDS} interleaved rounds, medians.`);
  await importThroughProduct(server.url, await aFirmFor(200), 200);
  const other = await aFirmFor(200);
  const idle = await (async () => {
    const stop = await watchOthers(other.houseEmail);
    // As many samples as an import has: of a few, the hundredth part is the luck of one.
    await new Promise((resolve) => setTimeout(resolve, 20_000));
    return stop();
  })();
  const product: Awaited<ReturnType<typeof importThroughProduct>>[] = [];
  const byHand: number[] = [];
  const bare: number[] = [];
  const busy: number[] = [];
  const memory: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const firm = await aFirmFor(LARGEST);
    server.forgetPeak();
    const stop = await watchOthers(other.houseEmail);
    product.push(await importThroughProduct(server.url, firm, LARGEST));
    memory.push(server.peakMemory());
    busy.push(...(await stop()));
    byHand.push(await importByHand(applicationUrl, await aFirmFor(LARGEST), LARGEST));
    bare.push(await copyIntoLedger(owner, await aFirmFor(LARGEST), LARGEST));
    const last = product.at(-1)!;
    say(
      `  round ${round + 1}: product ${seconds(last.total)} (read ${seconds(last.read)}, certified ${seconds(last.certified)}, posted ${seconds(last.posted)}), by hand ${seconds(byHand.at(-1)!)}, bare COPY ${seconds(bare.at(-1)!)}`,
    );
  }
  const a = median(product.map(({ total }) => total));
  say(`(a) through HTTP, upload to posted      ${seconds(a)}`);
  say(
    `(b) by hand in SQL                      ${seconds(median(byHand))}   a/b = ${(a / median(byHand)).toFixed(2)} (target 1.5)`,
  );
  say(
    `(c) bare COPY into the ledger           ${seconds(median(bare))}   a/c = ${(a / median(bare)).toFixed(2)} (target 4)`,
  );
  say(`memory of the API, highest during it    ${Math.max(...memory)} MB (target 300)`);
  say(
    `another route, p99 idle and meanwhile   ${quantile(idle, 0.99).toFixed(1)} ms, ${quantile(busy, 0.99).toFixed(1)} ms   ratio = ${(quantile(busy, 0.99) / quantile(idle, 0.99)).toFixed(2)} (target 2)`,
  );
  const workbook = xlsxOf(10_000);
  const library: number[] = [];
  const reading: number[] = [];
  for (let round = 0; round < 3 * ROUNDS; round++) {
    reading.push(await readByProduct(workbook, 10_000));
    library.push(parseByLibrary(workbook));
  }
  say(
    `(d) 10 000 lines of xlsx                ${seconds(median(reading))}, the library alone ${seconds(median(library))}   ratio = ${(median(reading) / median(library)).toFixed(2)} (target 2)`,
  );
  const perLine: string[] = [];
  for (const lines of [1_000, 10_000, LARGEST]) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++)
      times.push((await importThroughProduct(server.url, await aFirmFor(lines), lines)).total);
    perLine.push(`${lines}: ${((median(times) / lines) * 1000).toFixed(0)} µs`);
  }
  say(`time a line                             ${perLine.join(', ')}`);
} finally {
  await owner.end();
  await server.stop();
  await cluster.stop();
}
