import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The table `timesheet_row`, and nothing else. */
@Entity('timesheet_row')
export class TimesheetRowRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'integer' })
  timesheetId: number;

  @Column({ type: 'integer' })
  firmId: number;

  @Column({ type: 'integer' })
  rowNumber: number;

  @Column({ type: 'jsonb' })
  raw: unknown;

  @Column({ type: 'text' })
  personText: string;

  @Column({ type: 'date', nullable: true })
  month: string | null;

  @Column({ type: 'text' })
  hourKind: string;

  @Column({ type: 'integer' })
  hours: number;

  @Column({ type: 'integer', nullable: true })
  employmentContractId: number | null;

  @Column({ type: 'text' })
  outcome: string;

  @Column({ type: 'jsonb' })
  findings: unknown;

  /** When its texts were erased: the hours stay. */
  @Column({ type: 'date', nullable: true })
  erasedOn: string | null;
}
