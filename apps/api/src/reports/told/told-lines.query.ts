import sql, { join } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { conditionsOf, type Selection } from '../selection/selection.js';
import type { Places, Term } from './programme.js';
import { linesTold, placesOf, type ToldFigure, type ToldSlice, termsOf } from './told-figures.query.js';
import type { ToldYear } from './told-year.js';
import { readToldYear } from './told-year.query.js';

/** A part of a told figure: a pair of territories in a year, or a month at home or mutualised; or the rest of a slice. */
export interface ToldLine {
  readonly kind: 'GROUP' | 'REMAINDER';
  readonly year: number;
  readonly month: string | null;
  readonly operationTerritory: string | null;
  readonly residenceTerritory: string | null;
  readonly crossing: 'HOME' | 'MUTUALISED' | null;
  readonly persons: number | null;
  readonly hours: number;
}

interface Territory {
  readonly id: number;
  readonly name: string;
  readonly isOutside: boolean;
}

/** The told parts of a told figure, and for each slice the remainder that makes them add up to it exactly. */
export async function readToldLines(
  scope: Scope,
  selection: Selection,
  told: ToldFigure,
): Promise<ToldLine[]> {
  const places = (await placesOf(scope, selection))!;
  const territories = await scope.rows<Territory>(sql`
    select id, name, is_outside as "isOutside" from territory order by is_outside, sort_order, code`);
  const lines: ToldLine[] = [];
  for (const slice of told.slices) {
    const year = await readToldYear(scope, slice.year);
    const parts =
      slice.from === slice.to
        ? crossingsOf(slice, places, year)
        : await countPersons(scope, selection, slice, pairsOf(slice, places, year, territories));
    lines.push(...parts, ...remainderOf(slice, places, year, parts));
  }
  return lines;
}

type Part = ToldLine & { readonly operation?: number; readonly residence?: number };

function partOf(slice: ToldSlice, hours: number): Part {
  return {
    kind: 'GROUP',
    year: slice.year,
    month: slice.from === slice.to ? slice.from : null,
    operationTerritory: null,
    residenceTerritory: null,
    crossing: null,
    persons: null,
    hours,
  };
}

function crossingsOf(slice: ToldSlice, places: Places, year: ToldYear): Part[] {
  const asked = places.crossing ? [places.crossing] : (['HOME', 'MUTUALISED'] as const);
  return asked.flatMap((crossing) => {
    const hours = hoursOf(year, slice, termsOf(slice, { ...places, crossing }));
    return hours === null || hours === 0 ? [] : [{ ...partOf(slice, hours), crossing }];
  });
}

function pairsOf(
  slice: ToldSlice,
  places: Places,
  year: ToldYear,
  territories: readonly Territory[],
): Part[] {
  const houses = territories.filter(({ isOutside }) => !isOutside);
  return houses.flatMap((operation) =>
    territories.flatMap((residence) => {
      if (!isIn(places, operation.id, residence.id)) return [];
      const terms = termsOf(slice, { operation: operation.id, residence: residence.id });
      const hours = hoursOf(year, slice, terms);
      if (hours === null || hours === 0) return [];
      return [
        {
          ...partOf(slice, hours),
          operationTerritory: operation.name,
          residenceTerritory: residence.name,
          operation: operation.id,
          residence: residence.id,
        },
      ];
    }),
  );
}

function isIn(places: Places, operation: number, residence: number): boolean {
  const { managed, crossing } = places;
  return (
    (places.operation ?? operation) === operation &&
    (places.residence ?? residence) === residence &&
    (managed === undefined || managed === operation || managed === residence) &&
    (crossing === undefined || (crossing === 'HOME') === (operation === residence))
  );
}

function hoursOf(year: ToldYear, { release }: ToldSlice, terms: readonly Term[] | null): number | null {
  return terms && year.hoursAt(terms, year.releases.indexOf(release));
}

/** Distinct persons of each pair, as of the release. */
async function countPersons(
  scope: Scope,
  selection: Selection,
  slice: ToldSlice,
  parts: readonly Part[],
): Promise<Part[]> {
  if (parts.length === 0) return [];
  const { asOf: _, ...lines } = selection;
  const conditions = join([linesTold([slice]), ...conditionsOf(lines)], ' and ');
  const counts = await scope.rows<{ pair: string; persons: number }>(sql`
    select operation || '/' || residence as pair, count(distinct participant_id)::integer as persons
    from (select e.operation_territory_id as operation, e.residence_territory_id as residence, e.participant_id
      from hour_entry e where ${conditions} group by 1, 2, 3 having sum(e.hours) <> 0) person group by 1`);
  const personsOf = new Map(counts.map(({ pair, persons }) => [pair, persons]));
  return parts.map((part) => ({
    ...part,
    persons: personsOf.get(`${part.operation}/${part.residence}`) ?? null,
  }));
}

function remainderOf(slice: ToldSlice, places: Places, year: ToldYear, parts: readonly Part[]): Part[] {
  const whole = hoursOf(year, slice, termsOf(slice, places)) ?? 0;
  const rest = parts.reduce((left, { hours }) => left - hours, whole);
  return rest === 0 ? [] : [{ ...partOf(slice, rest), kind: 'REMAINDER' }];
}
