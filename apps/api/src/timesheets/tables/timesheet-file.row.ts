import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The table `timesheet_file`, and nothing else. */
@Entity('timesheet_file')
export class TimesheetFileRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'integer' })
  firmId: number;

  @Column({ type: 'bytea' })
  sha256: Buffer;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  mediaType: string;

  @Column({ type: 'bytea' })
  content: Buffer;

  @Column({ type: 'integer' })
  uploadedByUserId: number;

  @Column({ type: 'timestamptz', insert: false, update: false })
  uploadedAt: Date;

  /** When the content was erased: the digest stays. */
  @Column({ type: 'date', nullable: true })
  erasedOn: string | null;
}
