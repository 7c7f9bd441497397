import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The table `timesheet`, and nothing else. */
@Entity('timesheet')
export class TimesheetRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'integer' })
  firmId: number;

  @Column({ type: 'date' })
  month: string;

  @Column({ type: 'text' })
  origin: string;

  @Column({ type: 'integer', nullable: true })
  fileId: number | null;

  @Column({ type: 'jsonb', nullable: true })
  mapping: unknown;

  @Column({ type: 'integer', nullable: true })
  fileTotal: number | null;

  @Column({ type: 'text' })
  status: string;

  @Column({ type: 'integer', nullable: true })
  certifiedByUserId: number | null;

  @Column({ type: 'text', nullable: true })
  certifiedName: string | null;

  @Column({ type: 'text', nullable: true })
  certifiedStatement: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  certifiedAt: Date | null;

  @Column({ type: 'integer', nullable: true })
  certifiedLinkId: number | null;

  @Column({ type: 'integer', nullable: true })
  correctsId: number | null;

  @Column({ type: 'jsonb', nullable: true })
  certifiedFacts: unknown;

  @Column({ type: 'integer' })
  createdByUserId: number;

  @Column({ type: 'timestamptz', insert: false, update: false })
  createdAt: Date;

  @Column({ type: 'integer', insert: false, update: false })
  version: number;

  @Column({ type: 'timestamptz', insert: false, update: false })
  updatedAt: Date;
}
