import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The table `operation`, and nothing else. */
@Entity('operation')
export class OperationRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'integer' })
  territoryId: number;

  @Column({ type: 'integer' })
  authorityId: number;

  @Column({ type: 'text', nullable: true })
  reference: string | null;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  communeCode: string;

  @Column({ type: 'text', nullable: true })
  address: string | null;

  @Column({ type: 'text' })
  status: string;

  @Column({ type: 'date' })
  startedOn: string;

  @Column({ type: 'date', nullable: true })
  expectedEndOn: string | null;

  @Column({ type: 'text', nullable: true, insert: false, update: false, select: false })
  nameKey: string | null;

  @Column({ type: 'text', nullable: true, insert: false, update: false, select: false })
  referenceKey: string | null;

  @Column({ type: 'integer', insert: false, update: false })
  version: number;

  @Column({ type: 'timestamptz', insert: false, update: false })
  updatedAt: Date;
}
