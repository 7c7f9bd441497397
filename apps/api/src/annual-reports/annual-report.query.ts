import type { Scope } from '../database/scope.js';
import { dayInParis } from '../platform/clock.js';
import { FEWEST_PERSONS } from '../platform/few-persons.js';
import type { FteQuery } from '../reports/fte.js';
import { readMatrix } from '../reports/matrix.query.js';
import { readsReleasesOnly } from '../reports/reach.js';
import { type Selection, yearOf } from '../reports/selection/selection.js';
import { readToldTable } from '../reports/told/told-table.query.js';
import type {
  AnnualReportQuery,
  AnnualReportView,
  ReportBalance,
  SurveyTableView,
} from './annual-report.view.js';
import { readExchanges, readReportMonths } from './exchanges.query.js';
import { type FrozenReport, readFrozen } from './frozen.query.js';
import { indicatorView } from './indicator.view.js';
import { countIndicators, indicatorsOf } from './indicators.query.js';
import { type FoundPlace, findPlace } from './place.query.js';
import { readSurvey } from './survey.query.js';

/**
 * A place's year as it is published. A house reads its own (`not-found` for another), the metropolis any and its own. Live, as
 * of a past day, or as one of its closings froze it (`not-found` for the closing of another place or year).
 */
export async function readAnnualReport(
  scope: Scope,
  code: string,
  year: number,
  query: AnnualReportQuery,
): Promise<AnnualReportView> {
  const { territoryId, ...shown } = await findPlace(scope, code);
  const place: FoundPlace = { ...shown, territoryId };
  const frozen = query.closing === undefined ? null : await readFrozen(scope, place, year, query.closing);
  const selection = await selectionOf(scope, year, query, frozen);
  const counted = await countIndicators(scope, place, year, selection);
  const values = frozen?.values ?? counted.values;
  const convention: FteQuery = frozen ? { convention: frozen.convention, mode: 'YEAR' } : query;
  const exchanged = territoryId === null ? null : await readExchanges(scope, territoryId, selection);
  const whole = territoryId === null ? await readWhole(scope, selection) : null;
  const survey = await readSurvey(scope, selection);
  return {
    place: shown,
    year,
    indicators: indicatorsOf(place).map((indicator) => indicatorView(indicator, values, convention)),
    months: await readReportMonths(scope, place, selection),
    exchanges: exchanged?.exchanges ?? [],
    balances: whole?.balances ?? [],
    reconciliation: whole?.reconciliation ?? null,
    survey,
    fewRows: countFewRows(survey),
    closing: frozen?.closing ?? null,
    statedOn: oldest([counted.statedOn, exchanged?.statedOn, whole?.statedOn]),
    readAt: new Date().toISOString(),
  };
}

/**
 * A house's own lines are cut at the very instant of a closing. Released figures have days: all of a report as of the one its
 * exchanges are told as of, so that no two of its tables contradict each other.
 */
async function selectionOf(
  scope: Scope,
  year: number,
  { asOf }: AnnualReportQuery,
  frozen: FrozenReport | null,
): Promise<Selection> {
  const day = frozen === null ? asOf : dayInParis(frozen.cutOffAt);
  if (!readsReleasesOnly(scope.actor))
    return frozen ? yearOf(year, frozen.cutOffAt) : { ...yearOf(year), ...(asOf ? { asOf } : {}) };
  const asked = { ...yearOf(year), ...(day ? { asOf: day } : {}) };
  const { statedOn } = await readToldTable(scope, asked);
  return statedOn === null ? asked : { ...asked, asOf: statedOn };
}

/** The territories of the metropolis's year, and why their figures do not simply add up. */
async function readWhole(scope: Scope, selection: Selection) {
  const { territories, balances, reconciliation, statedOn } = await readMatrix(scope, selection);
  const nameOf = new Map(territories.map(({ code, name }) => [code, name]));
  const named: ReportBalance[] = balances.map(({ territory, onOwnOperations, byResidents, managed }) => ({
    code: territory,
    name: nameOf.get(territory) ?? territory,
    onOwnOperations,
    byResidents,
    managed,
  }));
  return { balances: named, reconciliation, statedOn };
}

/** A house sees its own people; what it publishes may not tell of a few of them. */
function countFewRows(survey: readonly SurveyTableView[]): number {
  return survey.flatMap(({ rows }) => rows).filter(({ persons }) => persons < FEWEST_PERSONS).length;
}

function oldest(days: readonly (string | null | undefined)[]): string | null {
  return days.filter((day) => typeof day === 'string').sort()[0] ?? null;
}
