import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The table `eligibility_proof`, and nothing else. */
@Entity('eligibility_proof')
export class EligibilityProofRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'integer' })
  eligibilityId: number;

  @Column({ type: 'text' })
  documentCode: string;

  @Column({ type: 'date' })
  issuedOn: string;

  @Column({ type: 'date', nullable: true })
  validUntil: string | null;

  @Column({ type: 'date' })
  checkedOn: string;

  @Column({ type: 'integer' })
  checkedByUserId: number;

  @Column({ type: 'integer', insert: false, update: false })
  version: number;

  @Column({ type: 'timestamptz', insert: false, update: false })
  updatedAt: Date;
}
