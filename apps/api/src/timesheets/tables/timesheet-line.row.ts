import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The table `timesheet_line`, and nothing else. */
@Entity('timesheet_line')
export class TimesheetLineRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'integer' })
  timesheetId: number;

  @Column({ type: 'integer' })
  firmId: number;

  @Column({ type: 'integer' })
  employmentContractId: number;

  @Column({ type: 'integer' })
  assignmentId: number;

  @Column({ type: 'integer' })
  operationTerritoryId: number;

  @Column({ type: 'date' })
  month: string;

  @Column({ type: 'text' })
  hourKind: string;

  @Column({ type: 'integer' })
  hours: number;

  @Column({ type: 'text' })
  effect: string;

  @Column({ type: 'integer' })
  baseRevision: number;

  @Column({ type: 'text' })
  state: string;

  @Column({ type: 'jsonb' })
  findings: unknown;

  @Column({ type: 'integer', nullable: true })
  decidedByUserId: number | null;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  decisionReason: string | null;

  @Column({ type: 'integer', nullable: true })
  reversedByUserId: number | null;

  @Column({ type: 'timestamptz', nullable: true })
  reversedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  reversalReason: string | null;

  @Column({ type: 'integer', insert: false, update: false })
  version: number;

  @Column({ type: 'timestamptz', insert: false, update: false })
  updatedAt: Date;
}
