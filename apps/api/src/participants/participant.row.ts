import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The table `participant`, and nothing else. */
@Entity('participant')
export class ParticipantRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'integer' })
  registeredByTerritoryId: number;

  @Column({ type: 'text' })
  lastName: string;

  @Column({ type: 'text' })
  firstName: string;

  @Column({ type: 'date' })
  bornOn: string;

  @Column({ type: 'text' })
  sex: string;

  @Column({ type: 'text' })
  qualification: string;

  @Column({ type: 'text', nullable: true })
  email: string | null;

  @Column({ type: 'text', nullable: true })
  phone: string | null;

  @Column({ type: 'date' })
  registeredOn: string;

  @Column({ type: 'date', nullable: true })
  anonymisedOn: string | null;

  @Column({ type: 'text', nullable: true, insert: false, update: false, select: false })
  nameKey: string | null;

  @Column({ type: 'integer', insert: false, update: false })
  version: number;

  @Column({ type: 'timestamptz', insert: false, update: false })
  updatedAt: Date;
}
