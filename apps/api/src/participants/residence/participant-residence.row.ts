import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The table `participant_residence`, and nothing else. */
@Entity('participant_residence')
export class ParticipantResidenceRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'integer' })
  participantId: number;

  @Column({ type: 'text' })
  communeCode: string;

  @Column({ type: 'boolean' })
  isQpv: boolean;

  @Column({ type: 'date' })
  validFrom: string;

  @Column({ type: 'date', nullable: true })
  validTo: string | null;

  @Column({ type: 'integer', insert: false, update: false })
  version: number;

  @Column({ type: 'timestamptz', insert: false, update: false })
  updatedAt: Date;
}
