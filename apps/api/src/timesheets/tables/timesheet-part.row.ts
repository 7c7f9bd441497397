import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The table `timesheet_part`, and nothing else. */
@Entity('timesheet_part')
export class TimesheetPartRow {
  @PrimaryColumn({ type: 'integer' })
  rowId: number;

  @PrimaryColumn({ type: 'integer' })
  lineId: number;

  @Column({ type: 'integer' })
  timesheetId: number;

  @Column({ type: 'integer' })
  hours: number;
}
