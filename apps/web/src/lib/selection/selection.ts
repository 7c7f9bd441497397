import { addMonths, type Month, monthRange } from '@clausier/domain/calendar/month';
import { CLAUSE_KIND_CODES, type ClauseKindCode } from '@clausier/domain/contracts/clause-kinds';
import { AGE_BANDS, type AgeBand } from '@clausier/domain/participants/age-band';
import {
  CRITERION_GROUPS,
  type CriterionGroup,
} from '@clausier/domain/participants/eligibility/criterion-groups';
import {
  CONTRACT_TYPES,
  type ContractType,
  ENGAGEMENT_MODES,
  type EngagementMode,
  SEXES,
  type Sex,
} from '@clausier/domain/participants/hiring/employment';

/** The hours a screen is about, in the words of the API: what gives the figure gives its lines. */
export type Selection = {
  from: string;
  to: string;
  asOf?: string;
  operationTerritory?: string;
  residenceTerritory?: string;
  territory?: string;
  authority?: number;
  firm?: number;
  operation?: number;
  operationCommune?: string;
  residenceCommune?: string;
  crossing?: 'HOME' | 'MUTUALISED';
  clauseKind?: ClauseKindCode;
  engagementMode?: EngagementMode;
  contractType?: ContractType;
  criterionGroup?: CriterionGroup;
  sex?: Sex;
  ageBand?: AgeBand;
  qpv?: 'true';
};

/** The names a selection has in the address bar, which people read. */
const names = {
  from: 'de',
  to: 'a',
  asOf: 'au',
  operationTerritory: 'operations',
  residenceTerritory: 'residents',
  territory: 'territoire',
  authority: 'maitre-ouvrage',
  firm: 'entreprise',
  operation: 'operation',
  operationCommune: 'lieu',
  residenceCommune: 'commune',
  crossing: 'sens',
  clauseKind: 'clause',
  engagementMode: 'mode',
  contractType: 'contrat',
  criterionGroup: 'public',
  sex: 'sexe',
  ageBand: 'age',
  qpv: 'qpv',
} as const satisfies Record<keyof Selection, string>;

const COMMUNE = /^[0-9][0-9AB][0-9]{3}$/;
const oneOf = (codes: readonly string[]) => new RegExp(`^(${codes.join('|')})$`);

const shapes: Record<keyof Selection, RegExp> = {
  from: /^\d{4}-(0[1-9]|1[0-2])$/,
  to: /^\d{4}-(0[1-9]|1[0-2])$/,
  asOf: /^\d{4}-\d{2}-\d{2}$/,
  operationTerritory: /^[A-Z0-9_]{2,20}$/,
  residenceTerritory: /^[A-Z0-9_]{2,20}$/,
  territory: /^[A-Z0-9_]{2,20}$/,
  authority: /^\d{1,9}$/,
  firm: /^\d{1,9}$/,
  operation: /^\d{1,9}$/,
  operationCommune: COMMUNE,
  residenceCommune: COMMUNE,
  crossing: /^(HOME|MUTUALISED)$/,
  clauseKind: oneOf(CLAUSE_KIND_CODES),
  engagementMode: oneOf(ENGAGEMENT_MODES),
  contractType: oneOf(CONTRACT_TYPES),
  criterionGroup: oneOf(CRITERION_GROUPS),
  sex: oneOf(SEXES),
  ageBand: oneOf(AGE_BANDS),
  qpv: /^true$/,
};

const numbers: readonly string[] = ['authority', 'firm', 'operation'];
const keys = Object.keys(names) as (keyof Selection)[];

/** The months shown first: the year so far, without the month in progress; in January the year before. */
export function defaultPeriod(today: string): { from: string; to: string } {
  const last = addMonths(today.slice(0, 7) as Month, -1);
  return { from: `${last.slice(0, 4)}-01`, to: last };
}

/** Reads a selection from the address; what is malformed is ignored. */
export function readSelection(params: URLSearchParams, today: string): Selection {
  const found = keys.flatMap((key) => {
    const value = params.get(names[key]);
    if (value === null || !shapes[key].test(value)) return [];
    return [[key, numbers.includes(key) ? Number(value) : value]];
  });
  const selection = { ...defaultPeriod(today), ...Object.fromEntries(found) } as Selection;
  return selection.from <= selection.to ? selection : { ...selection, ...defaultPeriod(today) };
}

/** Whether a selection keeps anything but the months apart: what is not there may be elsewhere. */
export function isNarrowed(selection: Selection): boolean {
  return keys.some((key) => key !== 'from' && key !== 'to' && selection[key] !== undefined);
}

/** The address of a screen about a selection. */
export function pathTo(screen: string, selection: Selection): string {
  const params = new URLSearchParams();
  for (const key of keys) {
    const value = selection[key];
    if (value !== undefined) params.set(names[key], String(value));
  }
  return `${screen}?${params}`;
}

/** The same hours some years later, or before. */
export function moved(selection: Selection, years: number): Selection {
  const by = (month: string) => addMonths(month as Month, years * 12);
  return { ...selection, from: by(selection.from), to: by(selection.to) };
}

/** The lines that add up to the hours of a selection. */
export function linesPath(selection: Selection): string {
  return pathTo('/lignes', selection);
}

/** The file of a report of the API for a selection. */
export function csvPath(report: 'totals' | 'matrix' | 'lines', query: object): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
  return `/api/v1/reports/${report}.csv?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]))}`;
}

/** The address parameters that change some parts of a selection; undefined removes one. */
export function changed(params: URLSearchParams, patch: Partial<Selection>): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [key, value] of Object.entries(patch)) {
    const name = names[key as keyof Selection];
    if (value === undefined) next.delete(name);
    else next.set(name, String(value));
  }
  next.delete('page');
  return next;
}

/** Every month of a period, for the fields that choose one. */
export function monthsIn(from: string, to: string): string[] {
  return monthRange(from as Month, to as Month);
}
