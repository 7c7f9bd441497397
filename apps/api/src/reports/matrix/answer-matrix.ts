import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { type GivenAnswer, KeptAnswer } from '../../http/answers/kept-answer.js';
import { readMatrix } from '../matrix.query.js';
import type { MatrixQuery, MatrixView } from '../matrix.view.js';
import { readsReleasesOnly } from '../reach.js';
import { monthsOf } from '../selection/selection.js';
import { slicesOf } from '../told/told-figures.query.js';
import type { ToldYear } from '../told/told-year.js';
import { readToldYear } from '../told/told-year.query.js';

/** The matrices of a told year that were asked for, by the release they are told at and the names they were given. */
const kept = new WeakMap<ToldYear, Map<string, KeptAnswer>>();

/** Releases of a year, and names of territories, whose matrices are kept. */
const MOST_KEPT = 20;

/**
 * The matrix as it is answered. Of a whole year told to who sees nobody, nothing but the names can differ from one time to the
 * next for as long as the year is the one that was told: thousands of cells are then worked out, written and compressed once.
 */
export async function answerMatrix(scope: Scope, query: MatrixQuery): Promise<MatrixView | GivenAnswer> {
  monthsOf(query);
  const year = readsReleasesOnly(scope.actor) ? await wholeYear(scope, query) : null;
  if (!year) return readMatrix(scope, query);
  const matrices = kept.get(year) ?? new Map<string, KeptAnswer>();
  kept.set(year, matrices);
  const name = `${year.lastBy(query.asOf)}/${await namesOfTerritories(scope)}`;
  const known = matrices.get(name);
  if (known) return known.with({ readAt: new Date().toISOString() });
  const { readAt, ...figures } = await readMatrix(scope, query);
  if (matrices.size >= MOST_KEPT) matrices.clear();
  const answer = new KeptAnswer(figures);
  matrices.set(name, answer);
  return answer.with({ readAt });
}

/** What is told of the year of a period that is one year, asked for whole. */
async function wholeYear(scope: Scope, query: MatrixQuery): Promise<ToldYear | null> {
  if (query.from.slice(0, 4) !== query.to.slice(0, 4)) return null;
  const [slice] = await slicesOf(scope, query);
  return slice && slice.from !== slice.to ? readToldYear(scope, slice.year) : null;
}

/** Changes whenever a territory is added, renamed or moved. */
async function namesOfTerritories(scope: Scope): Promise<string> {
  const [names] = await scope.prepared<{ digest: string }>(sql`
    select md5(coalesce(string_agg((id, code, name, is_outside, sort_order)::text, ',' order by id), '')) as digest from territory`);
  return names!.digest;
}
