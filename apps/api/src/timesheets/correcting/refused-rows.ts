import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsString, Length, MaxLength } from 'class-validator';
import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { Nested } from '../../http/fields.js';
import type { ColumnRole, Columns } from '../reading/column-roles.js';
import type { RefusedLine } from '../reading/export-refused-lines.js';
import { TimesheetFinding } from '../timesheet.view.js';
import { ofStatement } from './rows.query.js';

const MOST_REFUSALS = 2_000;

/** What is wrong with some refused rows, under a key: the client answers with the sentence it shows for it. */
export class TimesheetRefusal {
  @ApiProperty() key: string;
  @ApiProperty() rows: number;
  @ApiProperty({ type: [TimesheetFinding] }) findings: TimesheetFinding[];
}

export class TimesheetRefusals {
  @ApiProperty({ type: [TimesheetRefusal] }) refusals: TimesheetRefusal[];
}

export class TimesheetRefusalSentence {
  @ApiProperty({ minLength: 32, maxLength: 32 }) @IsString() @Length(32, 32) key: string;
  @ApiProperty({ maxLength: 1_000 }) @IsString() @MaxLength(1_000) sentence: string;
}

/** The file of the refused rows to write, with the sentences of the reader's language. */
export class RefusedRowsFile {
  @ApiProperty({ enum: ['xlsx', 'csv'] }) @IsIn(['xlsx', 'csv']) kind: 'xlsx' | 'csv';

  @ApiProperty({ type: [TimesheetRefusalSentence] })
  @IsArray()
  @ArrayMaxSize(MOST_REFUSALS)
  @Nested(() => TimesheetRefusalSentence, { isList: true })
  sentences: TimesheetRefusalSentence[];
}

const ERRORS: Sql = sql`jsonb_path_query_array(r.findings, '$[*] ? (@.severity == "error")')`;
const KEY: Sql = sql`md5(${ERRORS}::text)`;

/** What is wrong with the refused rows of a statement of the acting firm, each set of errors once. */
export async function readRefusals(scope: Scope, id: number): Promise<TimesheetRefusals> {
  await scope.one(sql`select id from timesheet where id = ${id} and firm_id = ${scope.actor.firmId}`);
  const refusals = await scope.rows<TimesheetRefusal>(sql`
    select ${KEY} as key, count(*)::integer as rows, (array_agg(${ERRORS}))[1] as findings
    from timesheet_row r where ${ofStatement(scope, id)} and r.outcome = 'REFUSED'
    group by 1 order by rows desc, key limit ${MOST_REFUSALS}`);
  return { refusals };
}

interface Layout {
  readonly headings: readonly string[] | null;
  readonly columns: Columns | null;
}

interface RefusedRow {
  readonly key: string;
  readonly cells: readonly string[] | null;
  readonly given: Partial<Record<ColumnRole, string>>;
  readonly fixed: Partial<Record<ColumnRole, string>>;
}

/** The refused rows in the layout of the file they came from, corrections included, with why each is refused. */
export async function readRefusedRows(
  scope: Scope,
  id: number,
  sentences: readonly TimesheetRefusalSentence[],
): Promise<{ headings: string[]; lines: RefusedLine[] }> {
  const { headings, columns } = await scope.one<Layout>(sql`
    select mapping -> 'headings' as headings, mapping -> 'columns' as columns
    from timesheet where id = ${id} and firm_id = ${scope.actor.firmId}`);
  const rows = await scope.rows<RefusedRow>(sql`
    select ${KEY} as key, r.raw -> 'cells' as cells, r.raw -> 'given' as given, coalesce(r.raw -> 'fixed', '{}') as fixed
    from timesheet_row r where ${ofStatement(scope, id)} and r.outcome = 'REFUSED' order by r.row_number`);
  const errors = new Map(sentences.map(({ key, sentence }) => [key, sentence]));
  const errorOf = ({ key }: RefusedRow) => errors.get(key) ?? '';
  if (!headings || !columns)
    return {
      headings: [...HEADINGS.values()],
      lines: rows.map((row) => ({
        cells: [...HEADINGS.keys()].map((role) => row.fixed[role] ?? row.given[role] ?? ''),
        error: errorOf(row),
      })),
    };
  const corrected = (Object.entries(columns) as [ColumnRole, number][]).filter(([, at]) => at >= 0);
  return {
    headings: [...headings],
    lines: rows.map((row) => {
      const cells = [...(row.cells ?? [])];
      for (const [role, at] of corrected) {
        const text = row.fixed[role];
        if (typeof text === 'string') cells[at] = text;
      }
      return { cells, error: errorOf(row) };
    }),
  };
}

/** The columns of rows that came from no file. */
const HEADINGS = new Map<ColumnRole, string>([
  ['fullName', 'Nom complet'],
  ['period', 'Mois'],
  ['clause', 'Lot'],
  ['hourKind', "Type d'heures"],
  ['hours', 'Heures'],
]);
