import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The table `contract_party`, and nothing else. */
@Entity('contract_party')
export class ContractPartyRow {
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

  @Column({ type: 'integer' })
  firmId: number;

  @Column({ type: 'text' })
  role: string;

  @Column({ type: 'boolean' })
  isLead: boolean;

  @Column({ type: 'integer', nullable: true })
  parentPartyId: number | null;

  @Column({ type: 'integer', insert: false, update: false })
  version: number;

  @Column({ type: 'timestamptz', insert: false, update: false })
  updatedAt: Date;
}
