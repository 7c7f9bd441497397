import type { Scope } from '../database/scope.js';
import type { CountedIndicators } from '../reports/indicators.query.js';
import { yearOf } from '../reports/selection/selection.js';
import { placesOfIndicators } from '../reports/told/indicator-places.js';
import { type Places, termsOfYear } from '../reports/told/programme.js';
import {
  hideFewQpv,
  readMetropolisForHouse,
  readToldIndicators,
  type ToldIndicators,
} from '../reports/told/told-indicators.query.js';
import type { ToldYear } from '../reports/told/told-year.js';
import { readToldYear } from '../reports/told/told-year.query.js';
import { computeFigures, fteUnder, metropolitanFigures } from './closing-figures.js';
import type { SealedClosing } from './recompute-closing.js';

/** A figure of a closing then and now; null when hidden. */
export interface ShownFigure {
  readonly key: string;
  readonly frozen: number | null;
  readonly today: number | null;
}

/** What an actor is shown of a closing. */
export interface ShownClosing {
  readonly figures: ShownFigure[];
  /** True when nothing of what the closing froze is hidden from the actor. */
  readonly isWhole: boolean;
}

type Values = Record<string, number | null>;

/**
 * The figures of a closing that the actor may be told: of its own closing a house sees all, but of the hours of the other
 * houses only what was released at the cut-off; everybody else sees what was released, then and since.
 */
export async function showClosing(scope: Scope, closing: SealedClosing): Promise<ShownClosing> {
  const told = await readToldYear(scope, closing.year);
  const cut = told.releases.findIndex(({ cutOffAt }) => cutOffAt?.getTime() === closing.cutOffAt.getTime());
  const isTold = (places: Places): boolean =>
    cut >= 0 && told.hoursAt(termsOfYear(places) ?? [], cut) !== null;
  const isOwn = closing.territoryId !== null && closing.territoryId === scope.actor.territoryId;
  const places = placesOf(closing, isOwn);
  const frozen = hideUntold(closing.figures.figures, places, isTold);
  const today = isOwn ? await readToday(scope, closing) : await readReleased(scope, closing, told);
  const areCellsTold =
    isOwn || closing.figures.cells.every(({ operation, residence }) => isTold({ operation, residence }));
  const figures = Object.keys(closing.figures.figures).map((key) => ({
    key,
    frozen: frozen[key] ?? null,
    today: today[key] ?? null,
  }));
  return { figures, isWhole: areCellsTold && figures.every((figure) => figure.frozen !== null) };
}

/** The hours each figure is about; none for those a house knows itself. */
function placesOf({ territoryId }: SealedClosing, isOwn: boolean): Record<string, Places> {
  if (isOwn) return { hoursMetropolis: {} };
  if (territoryId === null) {
    const whole = [
      'hours',
      'persons',
      'workContracts',
      'firms',
      'authorities',
      'operations',
      'publicContracts',
      'fte',
    ];
    return {
      ...Object.fromEntries(whole.map((key): [string, Places] => [key, {}])),
      mutualisedHours: { crossing: 'MUTUALISED' },
    };
  }
  const indicators = placesOfIndicators(territoryId);
  return {
    ...indicators,
    fteOnOwnOperations: indicators.hoursOnOwnOperations,
    fteByResidentsElsewhere: indicators.hoursByResidentsElsewhere,
  };
}

function hideUntold(
  figures: Readonly<Record<string, number>>,
  places: Record<string, Places>,
  isTold: (places: Places) => boolean,
): Values {
  const values = Object.fromEntries(
    Object.entries(figures).map(([key, value]): [string, number | null] => {
      const about = places[key];
      return [key, about === undefined || isTold(about) ? value : null];
    }),
  );
  if (!('personsQpvResidentsElsewhere' in places)) return values;
  return hideFewQpv(values as unknown as ToldIndicators) as unknown as Values;
}

/** A house's own figures from the ledger as it stands, and the hours of the metropolis as they are released to it. */
async function readToday(scope: Scope, closing: SealedClosing): Promise<Values> {
  const { figures } = await computeFigures(scope, { ...closing, cutOffAt: null });
  const managed = figures.hoursManaged ?? 0;
  return {
    ...figures,
    hoursMetropolis: await readMetropolisForHouse(scope, closing.year, undefined, managed),
  };
}

/** The same figures as of the newest releases. */
async function readReleased(scope: Scope, closing: SealedClosing, told: ToldYear): Promise<Values> {
  const { territoryId, year, conventionCode } = closing;
  const fte = fteUnder(conventionCode);
  if (territoryId !== null) {
    const { values } = await readToldIndicators(scope, territoryId, year, undefined);
    const fteOf = (key: keyof CountedIndicators) => {
      const hours = values[key];
      return hours === null ? null : fte(hours);
    };
    return {
      ...values,
      fteOnOwnOperations: fteOf('hoursOnOwnOperations'),
      fteByResidentsElsewhere: fteOf('hoursByResidentsElsewhere'),
    };
  }
  const found = told.latest(termsOfYear({}) ?? [], told.releases.length - 1);
  if (!found) return {};
  const released = { ...yearOf(year), recordedBefore: found.release.before };
  const figures = await metropolitanFigures(scope, released, fte);
  const at = told.releases.indexOf(found.release);
  const isTold = (places: Places) => told.hoursAt(termsOfYear(places) ?? [], at) !== null;
  return hideUntold(figures, placesOf(closing, false), isTold);
}
