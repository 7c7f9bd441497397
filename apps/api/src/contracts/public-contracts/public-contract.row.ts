import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The table `public_contract`, and nothing else. */
@Entity('public_contract')
export class PublicContractRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'integer' })
  operationId: number;

  @Column({ type: 'integer' })
  territoryId: number;

  @Column({ type: 'integer' })
  authorityId: number;

  @Column({ type: 'text' })
  number: string;

  @Column({ type: 'text' })
  subject: string;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'date', nullable: true })
  notifiedOn: string | null;

  @Column({ type: 'bigint', nullable: true })
  amountCents: number | null;

  @Column({ type: 'integer', insert: false, update: false })
  version: number;

  @Column({ type: 'timestamptz', insert: false, update: false })
  updatedAt: Date;
}
