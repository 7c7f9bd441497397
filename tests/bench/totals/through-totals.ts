import { ask, type Country } from './country.js';
import { median, quantile, seeded, timeOf } from './measures.js';
import { codeOf, someFilters, somePlaces, someTerritory } from './questions.js';
import type { Reader } from './reader.js';

const yearOf = (year: number) => `from=${year}-01&to=${year}-12`;

export interface MatrixTimes {
  readonly api: number[];
  readonly byHand: number[];
  cells: number;
}

/** The yearly matrix through the API and by hand on the summary, at each size: one after the other, so many times. */
export async function measureMatrix(countries: readonly Country[], rounds: number): Promise<MatrixTimes[]> {
  const times = countries.map((): MatrixTimes => ({ api: [], byHand: [], cells: 0 }));
  for (let round = 0; round < rounds; round++) {
    for (const [at, country] of countries.entries()) {
      const { api, byHand } = times[at]!;
      api.push(await timeOf(() => ask(country.metropolis, `/reports/matrix?${yearOf(country.year)}`)));
      byHand.push(
        await timeOf(async () => {
          const { rows } = await country.byHand.query(BY_HAND, [country.year]);
          times[at]!.cells = rows.length;
        }),
      );
    }
  }
  return times;
}

const BY_HAND = `
  select o.code as operation, r.code as residence, s.hours from hour_summary_year s
  join territory o on o.id = s.operation_territory_id join territory r on r.id = s.residence_territory_id
  where s.year = $1 and s.hours <> 0`;

/** Works the other years of the metropolis out, as their first reader does; gives the time of each. */
export async function measureReleases(country: Country): Promise<number[]> {
  const { firstYear, years } = country.size;
  const times: number[] = [];
  const others = Array.from({ length: years }, (_, at) => firstYear + at).filter(
    (year) => year > country.year || year < country.year - 2,
  );
  for (const year of others)
    times.push(await timeOf(() => ask(country.metropolis, `/reports/matrix?${yearOf(year)}`)));
  return times;
}

/** Totals of a year under random combinations of filters: of houses, of authorities, of the metropolis. */
export async function measureFilters(country: Country, questions: number): Promise<number> {
  const chance = seeded(5);
  const times: number[] = [];
  for (let question = 0; question < questions; question++) {
    const territory = someTerritory(chance);
    const kind = question % 4;
    const client =
      kind < 2
        ? await country.house(territory)
        : kind === 2
          ? await country.authority(territory)
          : country.metropolis;
    const filters = kind === 3 ? somePlaces(territory, chance) : someFilters(territory, chance);
    times.push(await timeOf(() => ask(client, `/reports/totals?${yearOf(country.year)}${filters}`)));
  }
  return quantile(times, 0.95);
}

/** All years by month, of somebody: median of so many. */
export async function measureAllYears(country: Country, client: Reader, rounds: number): Promise<number> {
  const { firstYear, years } = country.size;
  const path = `/reports/breakdown?from=${firstYear}-01&to=${firstYear + years - 1}-12&by=month`;
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await timeOf(() => ask(client, path)));
  return median(times);
}

/** A year as it was known on the 31st of March after it: of the largest house, and of the metropolis. */
export async function measureAsOf(
  country: Country,
  rounds: number,
): Promise<{ house: number; metropolis: number }> {
  const house = await country.house(1);
  const path = (day: string) => `/reports/totals?${yearOf(country.year)}&asOf=${country.year + 1}-03-${day}`;
  const [ofHouse, ofMetropolis]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    const day = String(10 + (round % 20));
    ofHouse.push(await timeOf(() => ask(house, path(day))));
    ofMetropolis.push(await timeOf(() => ask(country.metropolis, path(day))));
  }
  return { house: median(ofHouse), metropolis: median(ofMetropolis) };
}

/** Pages of 50 lines, ten clients at once, each of a house of its own that turns pages of a drill-down. */
export async function measureLines(
  country: Country,
  pagesEach: number,
): Promise<{ p50: number; p99: number }> {
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: 10 }, async (_, at) => {
      const chance = seeded(100 + at);
      const territory = someTerritory(chance);
      const client = await country.house(territory);
      for (let page = 1; page <= pagesEach; page++) {
        const month = `${country.year}-${String(1 + Math.floor(chance() * 12)).padStart(2, '0')}`;
        const period = chance() < 0.5 ? yearOf(country.year) : `from=${month}&to=${month}`;
        const filters = `&territory=${codeOf(territory)}&size=50&page=${1 + Math.floor(chance() * 4)}`;
        times.push(await timeOf(() => ask(client, `/reports/lines?${period}${filters}`)));
      }
    }),
  );
  return { p50: median(times), p99: quantile(times, 0.99) };
}
