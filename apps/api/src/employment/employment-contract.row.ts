import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The table `employment_contract`, and nothing else. */
@Entity('employment_contract')
export class EmploymentContractRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'integer' })
  participantId: number;

  @Column({ type: 'integer' })
  firmId: number;

  @Column({ type: 'integer' })
  registeredByTerritoryId: number;

  @Column({ type: 'text' })
  engagementMode: string;

  @Column({ type: 'text' })
  contractType: string;

  @Column({ type: 'text', nullable: true })
  trade: string | null;

  @Column({ type: 'date' })
  startedOn: string;

  @Column({ type: 'date', nullable: true })
  endedOn: string | null;

  @Column({ type: 'text' })
  residenceCommuneCode: string;

  @Column({ type: 'integer' })
  residenceTerritoryId: number;

  @Column({ type: 'boolean' })
  isQpv: boolean;

  @Column({ type: 'text' })
  criterionCode: string;

  @Column({ type: 'text' })
  criterionGroup: string;

  @Column({ type: 'text' })
  sex: string;

  @Column({ type: 'text' })
  ageBand: string;

  @Column({ type: 'date' })
  eligibleUntil: string;

  @Column({ type: 'text', nullable: true })
  exitSituation: string | null;

  @Column({ type: 'date', nullable: true })
  exitRecordedOn: string | null;

  @Column({ type: 'date', nullable: true })
  breachOn: string | null;

  @Column({ type: 'text', nullable: true })
  breachReason: string | null;

  @Column({ type: 'integer', insert: false, update: false })
  version: number;

  @Column({ type: 'timestamptz', insert: false, update: false })
  updatedAt: Date;
}
