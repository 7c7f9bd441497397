import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The table `social_clause`, and nothing else. */
@Entity('social_clause')
export class SocialClauseRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'integer' })
  lotId: number;

  @Column({ type: 'integer' })
  publicContractId: number;

  @Column({ type: 'integer' })
  operationId: number;

  @Column({ type: 'integer' })
  territoryId: number;

  @Column({ type: 'integer' })
  authorityId: number;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text' })
  objectiveKind: string;

  @Column({ type: 'integer' })
  committedHours: number;

  @Column({ type: 'bigint', nullable: true })
  centsPerHour: number | null;

  @Column({ type: 'bigint', nullable: true })
  thresholdCents: number | null;

  @Column({ type: 'text', array: true })
  countedHourKinds: string[];

  @Column({ type: 'boolean' })
  allowsOpenEnded: boolean;

  @Column({ type: 'bigint', nullable: true })
  penaltyCentsPerHour: number | null;

  @Column({ type: 'date' })
  startedOn: string;

  @Column({ type: 'date' })
  dueOn: string;

  @Column({ type: 'integer' })
  statementDueDay: number;

  @Column({ type: 'integer', insert: false, update: false })
  version: number;

  @Column({ type: 'timestamptz', insert: false, update: false })
  updatedAt: Date;
}
