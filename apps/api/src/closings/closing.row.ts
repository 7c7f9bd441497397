import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The table `closing`, and nothing else. */
@Entity('closing')
export class ClosingRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'text' })
  scope: string;

  @Column({ type: 'integer', nullable: true })
  territoryId: number | null;

  @Column({ type: 'integer' })
  year: number;

  @Column({ type: 'timestamptz' })
  cutOffAt: Date;

  @Column({ type: 'text' })
  conventionCode: string;

  @Column({ type: 'jsonb' })
  figures: unknown;

  @Column({ type: 'text' })
  sha256: string;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'integer' })
  closedByUserId: number;

  @Column({ type: 'timestamptz', insert: false, update: false })
  closedAt: Date;
}
