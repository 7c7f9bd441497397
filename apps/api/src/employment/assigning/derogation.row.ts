import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The table `derogation`, and nothing else. */
@Entity('derogation')
export class DerogationRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'integer' })
  assignmentId: number;

  @Column({ type: 'text' })
  kind: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'integer' })
  grantedByUserId: number;

  @Column({ type: 'integer', insert: false, update: false })
  version: number;

  @Column({ type: 'timestamptz', insert: false, update: false })
  updatedAt: Date;
}
