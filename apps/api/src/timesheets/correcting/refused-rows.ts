import { ApiProperty } from '@nestjs/swagger';
import { stringify } from 'csv-stringify/sync';
import { ArrayMaxSize, IsArray, IsIn, IsString, Length, MaxLength } from 'class-validator';
import ExcelJS from 'exceljs';
import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { Nested, TextField } from '../../http/fields.js';
import { harmless } from '../harmless-text.js';
import type { Columns } from '../reading/column-roles.js';
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

/** The file of the refused rows to write, with the words of the reader's language. */
export class RefusedRowsFile {
  @ApiProperty({ enum: ['xlsx', 'csv'] }) @IsIn(['xlsx', 'csv']) kind: 'xlsx' | 'csv';
  @TextField(40) heading: string;

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

/** The refused rows in the layout of the file they came from, corrections included, and why each is refused beside. */
export async function writeRefusedRows(scope: Scope, id: number, file: RefusedRowsFile): Promise<Buffer> {
  const { headings, columns } = await scope.one<Layout>(sql`
    select mapping -> 'headings' as headings, mapping -> 'columns' as columns
    from timesheet where id = ${id} and firm_id = ${scope.actor.firmId}`);
  const rows = await readRefusedRows(scope, id);
  const roles = rolesOf(headings ? columns : null);
  const sentences = new Map(file.sentences.map(({ key, sentence }) => [key, sentence]));
  const width = Math.max(roles.length, headings?.length ?? 0);
  const head = Array.from({ length: width }, (_, at) => headings?.[at] || roles[at] || '');
  const body = rows.map(({ key, cells, given, fixed }) => {
    const row = Array.from({ length: width }, (_, at) => {
      const role = roles[at];
      return (role !== undefined && fixed[role] !== undefined ? fixed[role] : undefined) ?? cells[at] ?? (role && !headings ? given[role] : '') ?? '';
    });
    return [...row, sentences.get(key) ?? ''];
  });
  return file.kind === 'csv' ? csvOf([...head, file.heading], body) : xlsxOf([...head, file.heading], body);
}
