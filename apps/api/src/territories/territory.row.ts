import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The table `territory`, and nothing else. */
@Entity('territory')
export class TerritoryRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  houseName: string;

  @Column({ type: 'text', nullable: true })
  houseEmail: string | null;

  @Column({ type: 'boolean' })
  isOutside: boolean;

  @Column({ type: 'integer' })
  sortOrder: number;

  @Column({ type: 'integer', insert: false, update: false })
  version: number;

  @Column({ type: 'timestamptz', insert: false, update: false })
  updatedAt: Date;
}
