import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The table `eligibility`, and nothing else. */
@Entity('eligibility')
export class EligibilityRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'integer' })
  participantId: number;

  @Column({ type: 'integer' })
  recordedByTerritoryId: number;

  @Column({ type: 'text' })
  criterionCode: string;

  @Column({ type: 'date' })
  assessedOn: string;

  @Column({ type: 'text', nullable: true })
  opinion: string | null;

  @Column({ type: 'integer', insert: false, update: false })
  version: number;

  @Column({ type: 'timestamptz', insert: false, update: false })
  updatedAt: Date;
}
