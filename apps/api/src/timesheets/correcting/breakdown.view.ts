import { ApiProperty } from '@nestjs/swagger';
import { TimesheetClause } from '../timesheet.view.js';

const hours = { type: 'integer', description: 'Hundredths of an hour' } as const;

/** What sending adds to one clause, beside its objective. */
export class TimesheetClauseEffect extends TimesheetClause {
  @ApiProperty({ ...hours, description: 'Declared for the clause, new and changed' }) hours: number;
  @ApiProperty() persons: number;
  @ApiProperty({ ...hours, description: "The firm's validated hours in the clause, before" }) before: number;
  @ApiProperty({ ...hours, description: 'The same if everything sent is validated' }) after: number;
  @ApiProperty({ ...hours, description: 'What the clause asks for, all firms together' })
  committedHours: number;
}

/** What sending adds for one person. */
export class TimesheetPersonEffect {
  @ApiProperty() lastName: string;
  @ApiProperty() firstName: string;
  @ApiProperty(hours) hours: number;
  @ApiProperty({ ...hours, description: 'What the ledger holds in the same cells' }) before: number;
  @ApiProperty() lines: number;
}

export const GAP_REASONS = ['REFUSED', 'REMOVED', 'DUPLICATE', 'IDENTICAL', 'CORRECTED'] as const;

/** A row that the file counts in its total and the statement does not send as it stands. */
export class TimesheetGapRow {
  @ApiProperty() rowId: number;
  @ApiProperty() rowNumber: number;
  @ApiProperty() personText: string;
  @ApiProperty({ description: 'As the file has it' }) hoursInFile: string;
  @ApiProperty({ enum: GAP_REASONS }) reason: (typeof GAP_REASONS)[number];
  @ApiProperty({
    ...hours,
    nullable: true,
    description: 'How much it explains; null when the cell is no number',
  })
  gap: number | null;
}

/** Why the file's own total is not what is sent: `fileTotal - sent` is the sum of the rows' gaps and `unexplained`. */
export class TimesheetGap {
  @ApiProperty(hours) fileTotal: number;
  @ApiProperty({ ...hours, description: 'What is sent of the rows read' }) sent: number;
  @ApiProperty({ ...hours, description: 'What no row explains: the total itself is wrong' })
  unexplained: number;
  @ApiProperty() rowCount: number;
  @ApiProperty({ type: [TimesheetGapRow], description: 'The first of those rows' }) rows: TimesheetGapRow[];
}

/** The effect of sending by clause and by person, which both add up to it, and the difference with the file's total. */
export class TimesheetBreakdown {
  @ApiProperty() version: number;
  @ApiProperty(hours) hours: number;
  @ApiProperty({ type: [TimesheetClauseEffect] }) byClause: TimesheetClauseEffect[];
  @ApiProperty() persons: number;
  @ApiProperty({ type: [TimesheetPersonEffect], description: 'Those with most hours' })
  byPerson: TimesheetPersonEffect[];
  @ApiProperty({ ...hours, description: 'Of the persons not listed' }) otherHours: number;
  @ApiProperty({ type: TimesheetGap, nullable: true, description: 'Null when the file gives no total' })
  gap: TimesheetGap | null;
}
