import { AGE_BANDS } from '@clausier/domain/participants/age-band';
import { CRITERION_GROUPS } from '@clausier/domain/participants/eligibility/criterion-groups';
import { CONTRACT_TYPES, ENGAGEMENT_MODES, SEXES } from '@clausier/domain/participants/hiring/employment';
import { EXIT_SITUATIONS } from '@clausier/domain/participants/hiring/exits';
import { FOLLOWED_EXITS } from '@clausier/domain/participants/hiring/followed-exits';
import {
  type Audience,
  PEOPLE_TABLES,
  type PeopleBy,
  type ReportPeopleTable,
  type ReportRow,
} from './execution-report.view.js';
import type { Worker } from './workers.query.js';

/** The order of the rows of a table; communes have their own names, those with the most persons first. */
const CODES: Readonly<Record<PeopleBy, readonly string[] | null>> = {
  contractType: CONTRACT_TYPES,
  engagementMode: ENGAGEMENT_MODES,
  residenceCommune: null,
  criterionGroup: CRITERION_GROUPS,
  sex: SEXES,
  ageBand: AGE_BANDS,
  qpv: ['true', 'false'],
  exit: EXIT_SITUATIONS,
  exitAt3: FOLLOWED_EXITS,
  exitAt6: FOLLOWED_EXITS,
};

/** Asked of the work contracts that have ended only. */
const OF_ENDED: readonly PeopleBy[] = ['exit', 'exitAt3', 'exitAt6'];

/** A firm never learns what its workers are nor where they live: of them it reads how they were hired. */
const OF_A_FIRM: readonly PeopleBy[] = ['contractType', 'engagementMode'];

export const tablesFor = (audience: Audience): readonly PeopleBy[] =>
  audience === 'FIRM' ? OF_A_FIRM : PEOPLE_TABLES;

/** The persons of a row, distinct. */
export interface FoundRow {
  readonly key: string | null;
  readonly label: string | null;
  readonly persons: ReadonlySet<number>;
  readonly workContracts: ReadonlySet<number>;
  readonly hours: number;
}

/** The workers told apart by one thing, in the order it is read; whoever the house is not told of comes last. */
export function rowsBy(by: PeopleBy, workers: readonly Worker[]): FoundRow[] {
  const counted = OF_ENDED.includes(by) ? workers.filter(({ hasEnded }) => hasEnded) : workers;
  const rows = [...Map.groupBy(counted, (worker) => worker[by])].map(([key, of]) => ({
    key,
    label: by === 'residenceCommune' && key !== null ? of[0]!.communeName : null,
    persons: new Set(of.map(({ participantId }) => participantId)),
    workContracts: new Set(of.map(({ employmentContractId }) => employmentContractId)),
    hours: of.reduce((sum, { hours }) => sum + hours, 0),
  }));
  return rows.toSorted(
    (a, b) => placeOf(by, a) - placeOf(by, b) || (a.label ?? '').localeCompare(b.label ?? '', 'fr'),
  );
}

function placeOf(by: PeopleBy, { key, persons }: FoundRow): number {
  if (key === null) return Number.MAX_SAFE_INTEGER;
  return CODES[by]?.indexOf(key) ?? -persons.size;
}

/** The name of a row among the figures that are told or not. */
export const rowName = (by: PeopleBy, key: string | null): string => `${by} ${key ?? ''}`;

/** Every row, with its hours: for the house. */
export function wholeTable(by: PeopleBy, workers: readonly Worker[]): ReportPeopleTable {
  const rows = rowsBy(by, workers).map(
    (row): ReportRow => ({
      key: row.key,
      label: row.label,
      persons: row.persons.size,
      hours: row.hours,
      workContracts: row.workContracts.size,
    }),
  );
  return { by, telling: 'WHOLE', isPartial: false, rows };
}

/** The rows that may be told, in numbers of persons only: hours would be recognised among those that are followed by firm. */
export function toldTable(
  by: PeopleBy,
  workers: readonly Worker[],
  told: ReadonlySet<string>,
): ReportPeopleTable {
  const rows = rowsBy(by, workers);
  const shown = rows.filter(({ key }) => told.has(rowName(by, key)));
  return {
    by,
    telling: shown.length === 0 && rows.length > 0 ? 'NOT_TOLD' : 'TOLD',
    isPartial: shown.length < rows.length,
    rows: shown.map(({ key, label, persons }) => ({
      key,
      label,
      persons: persons.size,
      hours: null,
      workContracts: null,
    })),
  };
}
