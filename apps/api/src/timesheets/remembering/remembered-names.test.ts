import { aClause, anOperation } from '@clausier/tests/builders/contracts';
import { aUser } from '@clausier/tests/builders/organisations';
import { anAssignment, anEmploymentContract, aParticipant } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorOf, openTestBed, type TestBed } from '../../database/test-bed.js';
import type { Actor } from '../../platform/actor.js';
import { certifyTimesheet } from '../certify-timesheet.js';
import { changeRows, changeRowsWhere } from '../correcting/change-rows.js';
import { aFirmAtWork, type FirmAtWork, type WholeTimesheet } from '../firm-at-work.test-bed.js';
import { forgetName } from './forget-names.js';
import { listRememberedNames, RememberedNamesQuery } from './remembered-names.query.js';

let bed: TestBed;

beforeAll(async () => {
  bed = await openTestBed();
});
afterAll(() => bed.close());

const CSV = (...rows: string[]) => ['Nom;Prénom;Mois;Heures', ...rows].join('\n');

/** "Oui, toujours": the rows that write this name are this person, now and in the next statements. */
const yesAlways = (work: FirmAtWork, { id, version, rows }: WholeTimesheet, employmentContractId: number) =>
  bed.write(work.firm, (scope) =>
    changeRowsWhere(scope, id, {
      version,
      where: { filter: 'settle', sameAs: { rowId: rows[0]!.id, field: 'person' } },
      set: { employmentContractId },
      remembers: true,
    }),
  );
const namesOf = async (actor: Actor, more: Partial<RememberedNamesQuery> = {}) =>
  (
    await bed.read(actor, (scope) =>
      listRememberedNames(scope, Object.assign(new RememberedNamesQuery(), more)),
    )
  ).items;
const outcomes = ({ rows }: WholeTimesheet) => rows.map(({ outcome }) => outcome);

describe('a name the firm said whom it means', () => {
  it('is that person in every row of this statement and in the next month’s, without a question', async () => {
    const work = await aFirmAtWork(bed);
    const { contractId } = await work.hire('Benhamou', 'Yanis');
    const first = await work.draft(CSV('BENAMMOU;Yanis;04/2024;70', 'Benammou;Yanis;05/2024;60'));
    expect(outcomes(first)).toEqual(['REFUSED', 'REFUSED']);
    expect(await yesAlways(work, first, contractId)).toMatchObject({
      changed: 2,
      remembered: [{ writtenName: 'BENAMMOU Yanis' }],
    });
    expect(outcomes(await work.whole(first.id))).toEqual(['ACCEPTED', 'ACCEPTED']);
    const next = await work.draft(CSV('Yanis;Benammou;06/2024;50'));
    expect(next.rows).toMatchObject([
      { outcome: 'ACCEPTED', employmentContractId: contractId, isFixed: false },
    ]);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('means nothing to another firm', async () => {
    const [work, other] = [await aFirmAtWork(bed), await aFirmAtWork(bed)];
    const { contractId } = await work.hire('Benhamou', 'Yanis');
    const elsewhere = await other.hire('Benhamou', 'Yanis');
    await yesAlways(work, await work.draft(CSV('Benammou;Yanis;05/2024;60')), contractId);
    const asked = await other.draft(CSV('Benammou;Yanis;05/2024;60'));
    expect(outcomes(asked)).toEqual(['REFUSED']);
    expect(await namesOf(other.firm)).toEqual([]);
    const [name] = await namesOf(work.firm);
    const { version } = await bed.write(other.firm, (scope) =>
      changeRows(scope, asked.id, { version: asked.version, changes: [], forgets: [name!.id] }),
    );
    expect(await namesOf(work.firm)).toEqual([name]);
    await yesAlways(other, { ...asked, version }, elsewhere.contractId);
    expect(await namesOf(work.firm)).toEqual([name]);
    expect(await namesOf(other.firm)).toMatchObject([{ writtenName: 'Benammou Yanis' }]);
  });

  it('means nothing to another firm for which the same person works', async () => {
    const [work, other] = [await aFirmAtWork(bed), await aFirmAtWork(bed)];
    const territory = await aTerritory(bed.db);
    const names = { last_name: 'Benhamou', first_name: 'Yanis' };
    const person = await aParticipant(bed.db, { territory, ...names });
    const clause = await aClause(bed.db, await anOperation(bed.db, { territory }));
    const contracts: number[] = [];
    for (const { firmId } of [work, other]) {
      const contract = await anEmploymentContract(bed.db, person, { firm_id: firmId });
      await anAssignment(bed.db, contract, clause);
      contracts.push(contract.id);
    }
    await yesAlways(work, await work.draft(CSV('Benammou;Yanis;05/2024;60')), contracts[0]!);
    expect(outcomes(await work.draft(CSV('Benammou;Yanis;04/2024;60')))).toEqual(['ACCEPTED']);
    expect(outcomes(await other.draft(CSV('Benammou;Yanis;04/2024;60')))).toEqual(['REFUSED']);
  });

  it('follows the person to their next work contract with the firm', async () => {
    const work = await aFirmAtWork(bed);
    const { contractId } = await work.hire('Benhamou', 'Yanis');
    await yesAlways(work, await work.draft(CSV('Benammou;Yanis;04/2024;60')), contractId);
    await bed.db.query(`update employment_contract set ended_on = '2024-04-30' where id = $1`, [contractId]);
    const { rows } = await bed.db.query(
      `insert into employment_contract select (jsonb_populate_record(c, '{"id": 910001, "started_on": "2024-05-01", "ended_on": null, "version": 1}')).*
       from employment_contract c where id = $1 returning id`,
      [contractId],
    );
    const [row] = (await work.draft(CSV('Benammou;Yanis;05/2024;60'))).rows;
    expect(row).toMatchObject({ employmentContractId: rows[0].id });
  });

  it('is never remembered when somebody of the firm bears it: theirs it stays', async () => {
    const work = await aFirmAtWork(bed);
    const { contractId } = await work.hire('Benhamou', 'Yanis');
    const first = await work.draft(CSV('Benammou;Yanis;05/2024;60'));
    await yesAlways(work, first, contractId);
    const bearer = await work.hire('Benammou', 'Yanis');
    const next = await work.draft(CSV('Benammou;Yanis;06/2024;60'));
    expect(next.rows).toMatchObject([{ employmentContractId: bearer.contractId }]);
    const { changed, remembered } = await bed.write(work.firm, (scope) =>
      changeRows(scope, next.id, {
        version: next.version,
        changes: [{ rowIds: [next.rows[0]!.id], employmentContractId: contractId }],
        remembers: true,
      }),
    );
    expect({ changed, remembered }).toEqual({ changed: 1, remembered: [] });
  });

  it('means somebody else once the firm says so', async () => {
    const work = await aFirmAtWork(bed);
    const yanis = await work.hire('Benhamou', 'Yanis');
    const ines = await work.hire('Benhamou', 'Inès');
    await yesAlways(work, await work.draft(CSV('Benammou;Y;04/2024;60')), yanis.contractId);
    const next = await work.draft(CSV('Benammou;Y;05/2024;60'));
    await bed.write(work.firm, (scope) =>
      changeRows(scope, next.id, {
        version: next.version,
        changes: [{ rowIds: [next.rows[0]!.id], employmentContractId: ines.contractId }],
        remembers: true,
      }),
    );
    expect(await namesOf(work.firm)).toMatchObject([{ writtenName: 'Benammou Y', firstName: 'Inès' }]);
  });

  it('is taken back with the change that said it, and said again by doing it again', async () => {
    const work = await aFirmAtWork(bed);
    const { contractId } = await work.hire('Benhamou', 'Yanis');
    const draft = await work.draft(CSV('Benammou;Yanis;05/2024;60'));
    const done = await yesAlways(work, draft, contractId);
    const undone = await bed.write(work.firm, (scope) =>
      changeRows(scope, draft.id, {
        version: done.version,
        corrections: done.before,
        forgets: done.remembered.map(({ id }) => id),
      }),
    );
    expect(outcomes(await work.whole(draft.id))).toEqual(['REFUSED']);
    expect(await namesOf(work.firm)).toEqual([]);
    await bed.write(work.firm, (scope) =>
      changeRows(scope, draft.id, { version: undone.version, corrections: done.after, remembers: true }),
    );
    expect(await namesOf(work.firm)).toMatchObject([{ writtenName: 'Benammou Yanis' }]);
  });

  it('is asked about again once it is forgotten, also in a draft that waits to be certified', async () => {
    const work = await aFirmAtWork(bed);
    const { contractId } = await work.hire('Benhamou', 'Yanis');
    await yesAlways(work, await work.draft(CSV('Benammou;Yanis;04/2024;60')), contractId);
    const waiting = await work.draft(CSV('Benammou;Yanis;05/2024;60'));
    const [name] = await namesOf(work.firm);
    await bed.write(work.firm, (scope) => forgetName(scope, name!.id));
    const certification = { version: waiting.version, name: 'Ada', isStatementAccepted: true };
    await expect(
      bed.write(work.firm, (scope) => certifyTimesheet(scope, waiting.id, certification)),
    ).rejects.toMatchObject({ code: 'timesheet-has-errors' });
    expect(outcomes(await work.draft(CSV('Benammou;Yanis;06/2024;60')))).toEqual(['REFUSED']);
  });

  it('is read and forgotten by the house of the work contract, and by no other', async () => {
    const work = await aFirmAtWork(bed);
    const { contractId } = await work.hire('Benhamou', 'Yanis');
    await yesAlways(work, await work.draft(CSV('Benammou;Yanis;04/2024;60')), contractId);
    const territory = await aTerritory(bed.db);
    const stranger = actorOf({
      ...(await aUser(bed.db, { role: 'FACILITATOR', territory_id: territory.id })),
      role: 'FACILITATOR',
      territory_id: territory.id,
    });
    const [name] = await namesOf(work.house, { firmId: work.firmId });
    expect(name).toMatchObject({ writtenName: 'Benammou Yanis', lastName: 'Benhamou', firmId: work.firmId });
    expect(await namesOf(stranger)).toEqual([]);
    await expect(bed.write(stranger, (scope) => forgetName(scope, name!.id))).rejects.toMatchObject({
      code: 'not-found',
    });
    await bed.write(work.house, (scope) => forgetName(scope, name!.id));
    expect(await namesOf(work.firm)).toEqual([]);
    const { rows } = await bed.db.query(
      `select action, user_id as by, territory_ids as houses from audit_entry where table_name = 'remembered_name' and row_id = $1 order by id`,
      [String(name!.id)],
    );
    expect(rows).toMatchObject([
      { action: 'INSERT', by: work.firm.userId, houses: [work.house.territoryId] },
      { action: 'DELETE', by: work.house.userId, houses: [work.house.territoryId] },
    ]);
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});
