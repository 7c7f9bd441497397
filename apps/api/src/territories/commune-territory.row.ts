import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The table `commune_territory`, and nothing else. */
@Entity('commune_territory')
export class CommuneTerritoryRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'text' })
  communeCode: string;

  @Column({ type: 'integer' })
  territoryId: number;

  @Column({ type: 'date' })
  validFrom: string;

  @Column({ type: 'date', nullable: true })
  validTo: string | null;

  @Column({ type: 'boolean' })
  isVerified: boolean;

  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'integer', insert: false, update: false })
  version: number;

  @Column({ type: 'timestamptz', insert: false, update: false })
  updatedAt: Date;
}
