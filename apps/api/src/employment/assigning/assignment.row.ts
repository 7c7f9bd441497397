import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The table `assignment`, and nothing else. */
@Entity('assignment')
export class AssignmentRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'integer' })
  employmentContractId: number;

  @Column({ type: 'integer' })
  participantId: number;

  @Column({ type: 'integer' })
  firmId: number;

  @Column({ type: 'text' })
  engagementMode: string;

  @Column({ type: 'text' })
  contractType: string;

  @Column({ type: 'text' })
  residenceCommuneCode: string;

  @Column({ type: 'integer' })
  residenceTerritoryId: number;

  @Column({ type: 'boolean' })
  isQpv: boolean;

  @Column({ type: 'text' })
  criterionGroup: string;

  @Column({ type: 'text' })
  sex: string;

  @Column({ type: 'text' })
  ageBand: string;

  @Column({ type: 'integer' })
  clauseId: number;

  @Column({ type: 'integer' })
  lotId: number;

  @Column({ type: 'integer' })
  publicContractId: number;

  @Column({ type: 'integer' })
  operationId: number;

  @Column({ type: 'integer' })
  operationTerritoryId: number;

  @Column({ type: 'integer' })
  authorityId: number;

  @Column({ type: 'integer', nullable: true })
  contractPartyId: number | null;

  @Column({ type: 'integer' })
  sharePerTenThousand: number;

  @Column({ type: 'date' })
  startedOn: string;

  @Column({ type: 'date', nullable: true })
  endedOn: string | null;

  @Column({ type: 'integer', insert: false, update: false })
  version: number;

  @Column({ type: 'timestamptz', insert: false, update: false })
  updatedAt: Date;
}
