import type { MigrationInterface, QueryRunner } from 'typeorm';

const ABOUT_A_PERSON = `'PROOF', 'CLOCK', 'CONTRACT_END', 'EXIT'`;
const ABOUT_THE_REST = `'TIMESHEET', 'LATE_FIRM', 'CLAUSE'`;

/** The kinds of things a house may set aside, and those of them about which nothing is written. */
const kinds = (aboutAPerson: string) => /* sql */ `
  alter table inbox_dismissal
    drop constraint inbox_dismissal_kind_known,
    drop constraint inbox_dismissal_writes_nothing_about_a_person,
    add constraint inbox_dismissal_kind_known check (kind in (${ABOUT_THE_REST}, ${aboutAPerson})),
    add constraint inbox_dismissal_writes_nothing_about_a_person check (note is null or kind not in (${aboutAPerson}));
`;

/** Two files that may be of one person wait too, and can be set aside. */
export class DuplicatesWait1700000000046 implements MigrationInterface {
  name = 'DuplicatesWait1700000000046';

  async up(db: QueryRunner): Promise<void> {
    await db.query(kinds(`${ABOUT_A_PERSON}, 'DUPLICATE'`));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`delete from inbox_dismissal where kind = 'DUPLICATE'`);
    await db.query(kinds(ABOUT_A_PERSON));
  }
}
