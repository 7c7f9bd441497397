import { createHash } from 'node:crypto';
import { fteConventionOf } from '@clausier/domain/fte/conventions';
import { fteHundredths, toFte } from '@clausier/domain/fte/to-fte';
import { hoursFromHundredths } from '@clausier/domain/hours/hours';
import { canonicalJson } from '@clausier/domain/reports/canonical-json';
import sql from 'sql-template-tag';
import { allOf } from '../platform/paging.js';
import { readIndicators } from '../reports/indicators.query.js';
import { measure, type Reader } from '../reports/measure.query.js';
import { conditionsOf, managedBy, type Selection, yearOf } from '../reports/selection/selection.js';

/** What is frozen: a house's year or the metropolis's, at an instant (none: as of now), under a convention. */
export interface ClosingSubject {
  readonly scope: 'HOUSE' | 'METROPOLIS';
  readonly territoryId: number | null;
  readonly year: number;
  readonly conventionCode: string;
  readonly cutOffAt: Date | null;
}

/** Hours of one pair of territories, by their ids: a territory may be renamed, its id stays. */
export type ClosingCell = { operation: number; residence: number; hours: number };

/** The frozen figures: integers and texts only, so that their canonical text is the same for ever. */
export type ClosingFigures = {
  form: 1;
  scope: string;
  territoryId: number | null;
  year: number;
  convention: { code: string; hoursPerYear: number };
  /** Hours in hundredths, FTE in hundredths, distinct counts. */
  figures: Record<string, number>;
  cells: ClosingCell[];
};

/** Works the figures of a closing out of the ledger, as it stood at the cut-off. */
export async function computeFigures(reader: Reader, subject: ClosingSubject): Promise<ClosingFigures> {
  const { scope, territoryId, year } = subject;
  const convention = fteConventionOf(subject.conventionCode, 'convention');
  const selection = yearOf(year, subject.cutOffAt ?? undefined);
  const fte = fteUnder(subject.conventionCode);
  return {
    form: 1,
    scope,
    territoryId,
    year,
    convention: { code: convention.code, hoursPerYear: convention.hoursPerYear },
    figures:
      territoryId === null
        ? await metropolitanFigures(reader, selection, fte)
        : await houseFigures(reader, territoryId, selection, fte),
    cells: await readClosingCells(reader, selection, territoryId),
  };
}

type ToFte = (hours: number) => number;

/** Hours as hundredths of a full-time equivalent of a whole year, under a convention. */
export function fteUnder(conventionCode: string): ToFte {
  const convention = fteConventionOf(conventionCode, 'convention');
  return (hours) => fteHundredths(toFte(hoursFromHundredths(hours), convention));
}

/** The figures of the metropolis's year. */
export async function metropolitanFigures(reader: Reader, selection: Selection, fte: ToFte) {
  const found = await measure(reader, conditionsOf(selection));
  return { ...found, fte: fte(found.hours) };
}

async function houseFigures(reader: Reader, territoryId: number, selection: Selection, fte: ToFte) {
  const found = await readIndicators(reader, territoryId, selection);
  return {
    ...found,
    fteOnOwnOperations: fte(found.hoursOnOwnOperations),
    fteByResidentsElsewhere: fte(found.hoursByResidentsElsewhere),
  };
}

function readClosingCells(
  reader: Reader,
  selection: Selection,
  territoryId: number | null,
): Promise<ClosingCell[]> {
  const own = territoryId === null ? [] : [managedBy(sql`${territoryId}::integer`)];
  return reader.rows<ClosingCell>(sql`
    select e.operation_territory_id as operation, e.residence_territory_id as residence, sum(e.hours) as hours
    from hour_entry e where ${allOf([...conditionsOf(selection), ...own])}
    group by 1, 2 having sum(e.hours) <> 0 order by 1, 2`);
}

/** The SHA-256 of what a closing froze: the figures and the instant that cuts them. */
export function sealOf(figures: ClosingFigures, cutOffAt: Date): string {
  const text = canonicalJson({ ...figures, cutOffAt: cutOffAt.toISOString() });
  return createHash('sha256').update(text).digest('hex');
}
