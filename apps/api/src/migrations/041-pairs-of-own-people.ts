import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * That two files are of two persons, and why, is read by the house that follows both, as it is written by it: somebody who works
 * on a house's operation does not open the reason another house gave.
 */
export class PairsOfOwnPeople1700000000041 implements MigrationInterface {
  name = 'PairsOfOwnPeople1700000000041';

  async up(db: QueryRunner): Promise<void> {
    await db.query(readBy(OF_OWN_PEOPLE));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(readBy(OF_A_NAMED_PERSON));
  }
}

const readBy = (whom: string) => /* sql */ `
  drop policy of_the_house_select on not_same_person;
  create policy of_the_house_select on not_same_person for select to clausier_app using (${whom});
`;

const OF_OWN_PEOPLE = `(select acts_for_house()) and first_id in (select house_own_people()) and second_id in (select house_own_people())`;

const OF_A_NAMED_PERSON = `(select acts_for_house()) and exists (select from person_house h where h.territory_id = (select acting_territory())
    and h.participant_id = first_id and (select acting_day()) between h.valid_from and h.valid_to)`;
