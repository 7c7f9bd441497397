import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** The table `app_user`, and nothing else. */
@Entity('app_user')
export class AppUserRow {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id: number;

  @Column({ type: 'text' })
  email: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text', nullable: true })
  passwordHash: string | null;

  @Column({ type: 'text' })
  role: string;

  @Column({ type: 'integer', nullable: true })
  territoryId: number | null;

  @Column({ type: 'integer', nullable: true })
  firmId: number | null;

  @Column({ type: 'integer', nullable: true })
  authorityId: number | null;

  @Column({ type: 'text' })
  language: string;

  @Column({ type: 'boolean' })
  isDisabled: boolean;

  @Column({ type: 'boolean' })
  isDemonstration: boolean;

  /** The account of whoever comes by a link of the firm: nobody signs in to it. */
  @Column({ type: 'boolean' })
  isLink: boolean;

  @Column({ type: 'integer', insert: false, update: false })
  version: number;

  @Column({ type: 'timestamptz', insert: false, update: false })
  updatedAt: Date;
}
