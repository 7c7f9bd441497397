import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The table `lot`, and nothing else. */
@Entity('lot')
export class LotRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'integer' })
  publicContractId: number;

  @Column({ type: 'integer' })
  operationId: number;

  @Column({ type: 'integer' })
  territoryId: number;

  @Column({ type: 'integer' })
  authorityId: number;

  @Column({ type: 'text' })
  number: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'bigint', nullable: true })
  amountCents: number | null;

  @Column({ type: 'integer', insert: false, update: false })
  version: number;

  @Column({ type: 'timestamptz', insert: false, update: false })
  updatedAt: Date;
}
