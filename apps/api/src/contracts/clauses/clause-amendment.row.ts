import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The table `clause_amendment`, and nothing else. */
@Entity('clause_amendment')
export class ClauseAmendmentRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'integer' })
  clauseId: number;

  @Column({ type: 'integer' })
  number: number;

  @Column({ type: 'date' })
  signedOn: string;

  @Column({ type: 'integer' })
  committedHours: number;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'integer', insert: false, update: false })
  version: number;

  @Column({ type: 'timestamptz', insert: false, update: false })
  updatedAt: Date;
}
