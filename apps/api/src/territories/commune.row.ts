import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The table `commune`, and nothing else. */
@Entity('commune')
export class CommuneRow {
  @PrimaryColumn({ type: 'text' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', nullable: true })
  siren: string | null;

  @Column({ type: 'integer', nullable: true })
  population: number | null;

  @Column({ type: 'text', array: true })
  postalCodes: string[];

  @Column({ type: 'text', nullable: true })
  parentCode: string | null;

  @Column({ type: 'text' })
  source: string;

  @Column({ type: 'text', nullable: true, insert: false, update: false, select: false })
  nameKey: string | null;
}
