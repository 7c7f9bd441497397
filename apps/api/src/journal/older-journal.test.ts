import { aFirm, aUser } from '@clausier/tests/builders/organisations';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { migrations, ownerDataSource } from '../database/opening/data-source.js';
import { actorOf, openTestBed, type TestBed } from '../database/test-bed.js';
import { verifyJournal } from './verify-journal.js';

const FIRST_OF_THE_CHAIN = 'Journal1700000000014';

let bed: TestBed;
beforeAll(async () => {
  bed = await openTestBed();
});
afterAll(() => bed.close());

/** The base as an installation left it before the journal had a chain, and the way back to today. */
async function before(work: () => Promise<void>): Promise<void> {
  const owner = await ownerDataSource(bed.ownerUrl).initialize();
  try {
    const at = migrations.findIndex((migration) => migration.name === FIRST_OF_THE_CHAIN);
    for (const _ of migrations.slice(at)) await owner.undoLastMigration();
    await work();
    await owner.runMigrations();
  } finally {
    await owner.destroy();
  }
}

it('chains what an older installation wrote, changes and openings, and gives it to its house', async () => {
  const territory = await aTerritory(bed.db);
  const user = await aUser(bed.db, { role: 'HOUSE_MANAGER', territory_id: territory.id });
  let person = 0;
  await before(async () => {
    await aFirm(bed.db);
    const { rows } = await bed.db.query<{ id: number }>(
      `insert into participant (registered_by_territory_id, last_name, first_name, born_on, sex)
       values ($1, 'Ancienne', 'Zoé', '1990-01-01', 'F') returning id`,
      [territory.id],
    );
    person = rows[0]!.id;
    await bed.db.query('insert into file_reading (participant_id, user_id) values ($1, $2)', [
      person,
      user.id,
    ]);
  });
  const { rows } = await bed.db.query(
    `select e.table_name, e.participant_id, h.territory_id from audit_entry e
     join audit_entry_house h on h.entry_id = e.id where e.participant_id = $1 order by e.id`,
    [person],
  );
  expect(rows).toEqual([
    { table_name: 'participant', participant_id: person, territory_id: territory.id },
    { table_name: 'file_reading', participant_id: person, territory_id: territory.id },
  ]);
  expect(await bed.read(actorOf(user), (scope) => verifyJournal(scope))).toMatchObject({ isWhole: true });
  expect(await bed.brokenInvariants()).toEqual([]);
});
