import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '@clausier/embedded-postgres/start-embedded-postgres';
import { type Country, openCountry } from './country.js';
import { wrongCounts } from './exactness.js';
import { sizeOf } from './france/sizes.js';
import { measurePage } from './interactive-page.js';
import { median, ms, verdict } from './measures.js';
import {
  type MatrixTimes,
  measureAllYears,
  measureAsOf,
  measureFilters,
  measureLines,
  measureMatrix,
  measureReleases,
} from './through-totals.js';

/**
 * `npm run bench:totals -- 1000000 10000000`: sizes, as lines or lines/years; the smallest is what the others are compared
 * with. BENCH_DATA_DIR keeps the bases for another run. Figures are ratios and times of one interleaved run, signed in over HTTP.
 */
const SIZES = (process.argv.length > 2 ? process.argv.slice(2) : ['1000000', '10000000']).map((text) => {
  const [lines, years = '20'] = text.split('/');
  return sizeOf(Number(lines), Number(years));
});
const kept = process.env.BENCH_DATA_DIR;
const dataDir = kept ?? (await mkdtemp(path.join(os.tmpdir(), 'clausier-bench-totals-')));
const say = (line: string) => process.stdout.write(`${line}\n`);

const postgres = await startEmbeddedPostgres({ dataDir, fsync: false, ownerCreatesDatabases: true });
const countries: Country[] = [];
try {
  for (const size of SIZES)
    countries.push(await openCountry(postgres.ownerUrl, `bench_${size.lines}_${size.years}`, size, say));
  await measureMatrix(countries, 1);
  const matrices = await measureMatrix(countries, 40);
  const smallest = median(matrices[0]!.api);
  for (const [at, country] of countries.entries()) await report(country, matrices[at]!, smallest);
  say(
    `\n${verdict('totals page of the demonstration, processor 4x slower', await measurePage(postgres.ownerUrl, 5), 2000, 'ms')}`,
  );
  for (const country of countries) await reportAllYears(country);
} finally {
  for (const country of countries) await country.close();
  await postgres.stop();
  if (kept === undefined) await rm(dataDir, { recursive: true, force: true });
}

async function report(country: Country, matrix: MatrixTimes, smallest: number): Promise<void> {
  const { lines, years } = country.size;
  const [api, byHand] = [median(matrix.api), median(matrix.byHand)];
  say(`\n${lines} lines, ${years} years; year ${country.year}: ${matrix.cells} cells; by hand ${ms(byHand)}`);
  say(verdict('yearly matrix, p50', api, 25, 'ms'));
  say(verdict('yearly matrix, of the same SQL by hand', api / byHand, 1.5, 'x'));
  say(verdict('yearly matrix, of its time at the smallest size', api / smallest, 3, 'x'));
  say(verdict('a year, any combination of filters, p95', await measureFilters(country, 200), 400, 'ms'));
  const months = await measureAllYears(country, await country.house(1), 5);
  say(verdict('all years by month, the largest house', months, 1500, 'ms'));
  const asOf = await measureAsOf(country, 20);
  say(verdict('a year as of a past day, the largest house', asOf.house, 600, 'ms'));
  say(verdict('a year as of a past day, the metropolis', asOf.metropolis, 600, 'ms'));
  const pages = await measureLines(country, 40);
  say(verdict('a page of 50 lines, ten clients, p99', pages.p99, 100, 'ms'));
  const wrong = await wrongCounts(country, [1, 2, 50, 200, 400]);
  say(
    `${'distinct counts that differ from the plainest count'.padEnd(62)} ${wrong.length === 0 ? 'none' : wrong.join('; ')}`,
  );
}

/** Last, since the metropolis is told of all years once each of them was worked out: at ten million lines, a while. */
async function reportAllYears(country: Country): Promise<void> {
  say(`\n${country.size.lines} lines, every year told`);
  const releases = await measureReleases(country);
  say(`${'a year of the metropolis worked out, once'.padEnd(62)} ${ms(median(releases))} (median)`);
  const months = await measureAllYears(country, country.metropolis, 5);
  say(verdict('all years by month, the metropolis', months, 1500, 'ms'));
}
