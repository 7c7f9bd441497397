import type { Selection } from '../selection/selection.js';

/** The programme: the figures that may be told of a year of work, each by its name. Two figures that differ by a filter share their names. */
export const ALL = 'all';
export const HOME = 'home';
export const operations = (territory: number): string => `operations ${territory}`;
export const residents = (territory: number): string => `residents ${territory}`;
export const residentsAtHome = (territory: number): string => `home ${territory}`;
export const cell = (operation: number, residence: number): string => `cell ${operation} ${residence}`;
export const month = (name: string): string => `month ${name}`;
export const homeInMonth = (name: string): string => `home in ${name}`;

/** A pair of territories, by their ids: of the operation, and where the worker lives. */
export interface Pair {
  readonly operation: number;
  readonly residence: number;
}

/** The pair of territories that a figure is about; null for the others. */
export function pairNamed(figure: string): Pair | null {
  const [, one, other = one] = /^(?:home|cell) (\d+)(?: (\d+))?$/.exec(figure) ?? [];
  return one === undefined ? null : { operation: Number(one), residence: Number(other) };
}

/** True for the total of a year, at home, and those of a territory: what a table of the year should agree on. */
export function isMargin(figure: string): boolean {
  return !/^(cell|month|home in) /.test(figure);
}

/** Where hours were worked, where the worker lives, and in which month. */
export interface Coordinates extends Pair {
  readonly month: string;
}

/** The figures that count hours, by tier: the most wanted ones first. */
export function figuresCounting({ operation, residence, month: name }: Coordinates): string[][] {
  const isHome = operation === residence;
  return [
    [ALL],
    [operations(operation), residents(residence), ...(isHome ? [HOME, residentsAtHome(operation)] : [])],
    [month(name), isHome ? homeInMonth(name) : cell(operation, residence)],
  ];
}

/** A figure as a sum of those of the programme: names and signs. */
export interface Term {
  readonly key: string;
  readonly sign: 1 | -1;
}

const plus = (key: string): Term => ({ key, sign: 1 });
const minus = (key: string): Term => ({ key, sign: -1 });

/** The territories a selection names, by their ids. */
export type Places = Pick<Selection, 'crossing'> & {
  readonly operation?: number | undefined;
  readonly residence?: number | undefined;
  /** Operation here or resident here. */
  readonly managed?: number | undefined;
};

/** Hours of whole years, or null when the programme has no such figure. */
export function termsOfYear(places: Places): Term[] | null {
  const { operation, residence, managed, crossing } = places;
  if (managed !== undefined) return termsOfManaged(places, managed);
  if (operation !== undefined && residence !== undefined) return termsOfPair(operation, residence, crossing);
  if (operation !== undefined) return crossed(operations(operation), residentsAtHome(operation), crossing);
  if (residence !== undefined) return crossed(residents(residence), residentsAtHome(residence), crossing);
  return crossed(ALL, HOME, crossing);
}

/** Hours of one month: of the whole metropolis only. */
export function termsOfMonth(
  name: string,
  { operation, residence, managed, crossing }: Places,
): Term[] | null {
  if ((operation ?? residence ?? managed) !== undefined) return null;
  return crossed(month(name), homeInMonth(name), crossing);
}

function crossed(whole: string, home: string, crossing: Places['crossing']): Term[] {
  if (crossing === 'HOME') return [plus(home)];
  if (crossing === 'MUTUALISED') return [plus(whole), minus(home)];
  return [plus(whole)];
}

function termsOfPair(operation: number, residence: number, crossing: Places['crossing']): Term[] {
  const isHome = operation === residence;
  if (crossing !== undefined && isHome !== (crossing === 'HOME')) return [];
  return [plus(isHome ? residentsAtHome(operation) : cell(operation, residence))];
}

function termsOfManaged({ operation, residence, crossing }: Places, managed: number): Term[] | null {
  if (operation !== undefined && residence !== undefined)
    return operation === managed || residence === managed ? termsOfPair(operation, residence, crossing) : [];
  if (operation !== undefined)
    return termsOfYear(
      operation === managed ? { operation, crossing } : { operation, residence: managed, crossing },
    );
  if (residence !== undefined)
    return termsOfYear(
      residence === managed ? { residence, crossing } : { operation: managed, residence, crossing },
    );
  const home = residentsAtHome(managed);
  if (crossing === 'HOME') return [plus(home)];
  const all = [plus(operations(managed)), plus(residents(managed)), minus(home)];
  return crossing === 'MUTUALISED' ? [...all, minus(home)] : all;
}
