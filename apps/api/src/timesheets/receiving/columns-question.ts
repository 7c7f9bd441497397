import { ApiProperty } from '@nestjs/swagger';
import { COLUMN_ROLES, type ColumnRole, type Columns } from '../reading/column-roles.js';
import type { AskedRole, ReadingPlan, StatementOverview } from '../reading/statement-view.js';
import { TimesheetView } from '../timesheet.view.js';

export class StatementColumn {
  @ApiProperty({ description: 'Position from 0' }) column: number;
  @ApiProperty() heading: string;
  @ApiProperty({ type: [String], description: 'The first cells under it' }) samples: string[];
  @ApiProperty({ enum: COLUMN_ROLES, nullable: true, type: String }) role: ColumnRole | null;
}

export class StatementHourColumn {
  @ApiProperty() column: number;
  @ApiProperty() heading: string;
  @ApiProperty({ type: 'integer', description: 'Sum of the column, hundredths of an hour' }) total: number;
  @ApiProperty() agreesWithTotalRow: boolean;
  @ApiProperty() isRecommended: boolean;
}

/** What must be known before the rows can be read: which column holds the hours, or the people. */
export class ColumnsQuestion {
  @ApiProperty({ enum: ['hours', 'person', 'period'], isArray: true }) asked: AskedRole[];
  @ApiProperty() rowCount: number;
  @ApiProperty({ type: [StatementColumn] }) columns: StatementColumn[];
  @ApiProperty({ type: [StatementHourColumn] }) hourColumns: StatementHourColumn[];
}

/** A received statement: its draft, or the question that comes first. */
export class ReceivedTimesheet {
  @ApiProperty({ type: TimesheetView, nullable: true }) timesheet: TimesheetView | null;
  @ApiProperty({ type: ColumnsQuestion, nullable: true }) question: ColumnsQuestion | null;
}

/** The question to ask, with enough of each column to recognise it. */
export function columnsQuestion(overview: StatementOverview, plan: ReadingPlan): ColumnsQuestion {
  const { rowCount, columns } = overview.tables[0]!;
  const roles = new Map(
    (Object.entries(plan.columns) as [ColumnRole, number][]).map(([role, at]) => [at, role]),
  );
  return {
    asked: [...plan.asked],
    rowCount,
    columns: columns.map(({ column, heading, samples }) => ({
      column,
      heading,
      samples: [...samples],
      role: roles.get(column) ?? null,
    })),
    hourColumns: plan.hourCandidates.map((candidate) => ({ ...candidate })),
  };
}

/** The columns a client answered, as JSON: unknown names and anything but a position are left out. */
export function readColumns(json: string | undefined): Columns | undefined {
  if (json === undefined || json === '') return undefined;
  const given = parseObject(json);
  const columns: Columns = {};
  for (const role of COLUMN_ROLES) {
    const column = given[role];
    if (typeof column === 'number' && Number.isInteger(column) && column >= 0) columns[role] = column;
  }
  return Object.keys(columns).length === 0 ? undefined : columns;
}

function parseObject(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
