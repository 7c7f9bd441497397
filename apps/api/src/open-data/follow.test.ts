import { anOperation } from '@clausier/tests/builders/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readOperationPage } from '../contracts/operation-page/operation-page.query.js';
import { removePublicContract } from '../contracts/public-contracts/write-public-contract.js';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { aDesk, HOLDER, PARTNER, SUBCONTRACTOR } from './desk.test-bed.js';
import { carryOverChanges } from './following/carry-over.js';
import { readPublishedPage } from './following/published-page.query.js';
import { readPublished } from './listing.query.js';
import { answerPublication } from './publishing/answer-publication.js';
import { refusalsOf } from './publishing/official-schema.js';
import { readPublicationState } from './publishing/publication-state.js';
import { publishContracts } from './publishing/publish-contracts.js';
import { aContract, CROIX, caseBytes, EXAMPLES, importing } from './testing.test-bed.js';

const titulaire = ({ siret }: { siret: string }) => ({ titulaire: { typeIdentifiant: 'SIRET', id: siret } });

let bed: TestBed;

beforeAll(async () => {
  bed = await openTestBed();
});
afterAll(() => bed.close());

describe('following published contracts', () => {
  it('enters the buyer, the operation, the contract, a lot for each record with its group, and the amendments', async () => {
    const lys = await aDesk(bed);
    const modification = {
      id: 1,
      dateNotificationModification: '2024-05-02',
      datePublicationDonneesModification: '2024-05-03',
      montant: 510000,
    };
    const act = {
      id: 1,
      sousTraitant: { typeIdentifiant: 'SIRET', id: SUBCONTRACTOR.siret },
      dureeMois: 3,
      dateNotification: '2024-04-02',
      datePublicationDonnees: '2024-04-03',
      montant: 1000,
      variationPrix: 'Ferme',
    };
    const ids = await lys.bring(
      aContract({
        titulaires: [titulaire(HOLDER), titulaire(PARTNER)],
        typeGroupementOperateurs: 'Solidaire',
        sousTraitanceDeclaree: true,
        actesSousTraitance: [{ acteSousTraitance: act }],
      }),
      aContract({ modifications: [{ modification }] }),
    );
    const { operationId } = await lys.follow(ids);
    const { contracts, operation } = await lys.read((scope) => readOperationPage(scope, operationId));
    expect(operation).toMatchObject({ authority: { name: 'Ville de Croix' } });
    expect(contracts).toMatchObject([
      {
        notifiedOn: '2024-03-04',
        amountCents: 99_000_050,
        lots: [
          {
            number: '1',
            amountCents: 48_000_050,
            parties: [{ role: 'HOLDER', isLead: true }, { role: 'CO_CONTRACTOR' }, { role: 'SUBCONTRACTOR' }],
          },
          { number: '2', amountCents: 51_000_000, parties: [{ role: 'HOLDER', isLead: false }] },
        ],
      },
    ]);
    const { rows } = await bed.db.query(
      'select number, notified_on::text as on, amount_cents from lot_amendment where operation_id = $1',
      [operationId],
    );
    expect(rows).toEqual([{ number: 1, on: '2024-05-02', amount_cents: expect.anything() }]);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('is done once, by whoever is first: the other house is told, and nothing of its own is left behind', async () => {
    const [lys, mno] = [await aDesk(bed), await aDesk(bed)];
    const ids = await lys.bring(aContract());
    const before = await bed.db.query('select count(*) from operation');
    const both = await Promise.allSettled([lys.follow(ids), mno.follow(ids)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'published-already-followed' },
    });
    const after = await bed.db.query('select count(*) from operation');
    expect(Number(after.rows[0].count)).toBe(Number(before.rows[0].count) + 1);
    const shown = await mno.read((scope) =>
      readPublished(scope, { page: 1, size: 50, following: 'TO_FOLLOW' }),
    );
    expect(shown.items.map(({ id }) => id)).not.toContain(ids[0]);
  });

  it('goes under an operation of the same buyer, and under no other', async () => {
    const lys = await aDesk(bed);
    const [first, second] = await lys.bring(aContract(), aContract());
    const { operationId } = await lys.follow([first!]);
    expect(await lys.follow([second!], { operationId, operation: null })).toMatchObject({ operationId });
    const [third] = await lys.bring(aContract());
    const other = await anOperation(bed.db, { territory: lys.territory, authority_id: lys.authorityId });
    await expect(lys.follow([third!], { operationId: other.id })).rejects.toMatchObject({
      code: 'published-of-another-buyer',
    });
    await expect(lys.follow([third!], { operation: null })).rejects.toMatchObject({
      code: 'published-not-chosen',
    });
  });

  it('asks the name of a firm nobody knows, and leaves out the one that is not wanted', async () => {
    const lys = await aDesk(bed);
    const unknown = { siret: '75279580700011' };
    const [id] = await lys.bring(
      aContract({
        titulaires: [titulaire(unknown), titulaire(HOLDER)],
        typeGroupementOperateurs: 'Conjoint',
      }),
    );
    await expect(lys.follow([id!])).rejects.toMatchObject({ code: 'field-missing', field: 'firms' });
    const { operationId } = await lys.follow([id!], { leftOut: [unknown.siret] });
    const { contracts } = await lys.read((scope) => readOperationPage(scope, operationId));
    expect(contracts[0]!.lots[0]!.parties).toMatchObject([{ role: 'HOLDER', firm: { name: 'PAREDES' } }]);
  });

  it('lets go of the record when the contract is removed from the product', async () => {
    const lys = await aDesk(bed);
    const [id] = await lys.bring(aContract({ titulaires: [] }));
    const { publicContractId } = await lys.follow([id!]);
    await bed.write(lys.house, (scope) => removePublicContract(scope, publicContractId));
    expect((await lys.read((scope) => readPublishedPage(scope, id!))).followedBy).toBeNull();
    await lys.follow([id!]);
  });
});

describe('a followed contract published again', () => {
  it('waits to be carried over, and then has its new amendment and amount, once', async () => {
    const lys = await aDesk(bed);
    const contract = aContract();
    const [id] = await lys.bring(contract);
    await lys.follow([id!]);
    const modification = {
      id: 1,
      dateNotificationModification: '2024-05-02',
      datePublicationDonneesModification: '2024-05-03',
      montant: 600000,
    };
    await lys.bring({ ...contract, modifications: [{ modification }] });
    const changed = (by = lys) =>
      by.read((scope) => readPublished(scope, { page: 1, size: 5, following: 'CHANGED' }));
    expect((await changed()).items).toMatchObject([{ id, isChanged: true }]);
    // Where it is followed, and that something is left to do there, is the business of its house.
    const mno = await aDesk(bed);
    expect((await changed(mno)).items).toEqual([]);
    const page = (by: typeof lys) => by.read((scope) => readPublishedPage(scope, id!));
    const { followedBy, lot, operations } = await page(mno);
    expect([followedBy?.id, lot, operations]).toEqual([lys.territory.id, null, []]);
    expect(await page(lys)).toMatchObject({ lot: { isChanged: true }, operations: [{ name: 'École' }] });
    const carry = () => bed.write(lys.house, (scope) => carryOverChanges(scope, id!));
    await carry();
    await expect(carry()).rejects.toMatchObject({ code: 'nothing-to-change' });
    expect((await changed()).items).toEqual([]);
    const { rows } = await bed.db.query(
      'select l.amount_cents, (select count(*)::integer from lot_amendment a where a.lot_id = l.id) as amendments from lot l join lot_publication p on p.lot_id = l.id where p.published_contract_id = $1',
      [id],
    );
    expect(rows).toMatchObject([{ amendments: 1 }]);
    expect(Number(rows[0].amount_cents)).toBe(60_000_000);
    const stranger = await aDesk(bed);
    await expect(bed.write(stranger.house, (scope) => carryOverChanges(scope, id!))).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('publishing the followed contracts', () => {
  it.each(EXAMPLES)('gives the official example %s back as it was, value for value', async (name) => {
    const lys = await aDesk(bed);
    const official = JSON.parse(caseBytes(name).toString('utf8'));
    // Each run brings the example under buyers of its own: a contract is followed by one house only.
    const mark = String(EXAMPLES.indexOf(name) + 1);
    const text = JSON.stringify(official)
      .replaceAll('21750001630066', `2175000163006${mark}`)
      .replaceAll('21750001630040', `2175000163004${mark}`)
      .replaceAll('12345678901250', `1234567890125${mark}`)
      .replaceAll('12345678901234', `1234567890123${mark}`);
    const sent = JSON.parse(text);
    await importing(bed, lys.house, sent);
    const { items } = await lys.read((scope) =>
      readPublished(scope, { page: 1, size: 200, following: 'TO_FOLLOW' }),
    );
    const theirs = items.filter(({ buyer }) => text.includes(buyer.id));
    expect(theirs).toHaveLength(Object.values<unknown[]>(sent.marches).flat().length);
    for (const { id } of theirs)
      await lys.follow([id], {
        authorityId: lys.authorityId,
        firms: [
          { ...HOLDER, siret: '55204599900869' },
          { ...HOLDER, siret: '38103128500491' },
          { ...HOLDER, siret: '38103128500574' },
        ],
      });
    const document = await lys.read((scope) => publishContracts(scope));
    const sorted = (list: readonly { id?: unknown }[] = []) =>
      [...list].sort((a, b) => String(a.id).localeCompare(String(b.id)));
    const given = document.marches as Record<string, { id?: unknown }[]>;
    expect(sorted(given.marche)).toEqual(sorted(sent.marches.marche));
    expect(sorted(given['contrat-concession'])).toEqual(sorted(sent.marches['contrat-concession']));
    expect(refusalsOf(document)).toEqual([]);
  });

  it('asks what an old record lacks, invents nothing, and is strictly valid once it is answered', async () => {
    const lys = await aDesk(bed);
    await importing(bed, lys.house, caseBytes(CROIX));
    const [found] = (
      await lys.read((scope) => readPublished(scope, { page: 1, size: 5, search: 'murets végétaux' }))
    ).items;
    await lys.follow([found!.id], {
      firms: [{ siret: '75279580700011', name: 'FLORE ANDOLE', kind: 'ENTREPRISE' }],
    });
    const state = () => lys.read((scope) => readPublicationState(scope));
    const [lot] = (await state()).lots;
    expect(lot!.missing.map(({ path }) => path)).toEqual([
      'techniques',
      'modalitesExecution',
      'marcheInnovant',
      'ccag',
      'offresRecues',
      'attributionAvance',
      'typeGroupementOperateurs',
      'sousTraitanceDeclaree',
      'formePrix',
      'considerationsSociales',
      'considerationsEnvironnementales',
    ]);
    expect(await lys.read((scope) => publishContracts(scope))).toEqual({ marches: { marche: [] } });
    const first = { FLAG: 'non', NUMBER: '3' } as Record<string, string>;
    const answers = lot!.missing.map(({ path, kind, choices }) => ({
      path,
      value: first[kind] ?? choices.at(-1)!,
    }));
    await bed.write(lys.house, (scope) => answerPublication(scope, lot!.lotId, { answers }));
    expect(await state()).toMatchObject({ ready: 1, lots: [{ missing: [], answers }] });
    const document = await lys.read((scope) => publishContracts(scope));
    expect(refusalsOf(document)).toEqual([]);
    expect(document).toMatchObject({
      marches: {
        marche: [{ id: '202123F000000000', offresRecues: 3, marcheInnovant: false, montant: 30500 }],
      },
    });
    const wrong = { answers: [{ path: 'offresRecues', value: 'trois' }] };
    await expect(
      bed.write(lys.house, (scope) => answerPublication(scope, lot!.lotId, wrong)),
    ).rejects.toMatchObject({ code: 'published-answer-refused', field: 'answers.0.value' });
    const unasked = { answers: [...answers, { path: 'acheteur.id', value: '21590599900016' }] };
    await expect(
      bed.write(lys.house, (scope) => answerPublication(scope, lot!.lotId, unasked)),
    ).rejects.toMatchObject({ code: 'published-answer-refused', field: `answers.${answers.length}.path` });
  });

  it('is for the lots of public contracts of the house, and asks nothing of any other', async () => {
    const [lys, mno] = [await aDesk(bed), await aDesk(bed)];
    const answer = (lotId: number, by: typeof lys) =>
      bed.write(by.house, (scope) => answerPublication(scope, lotId, { answers: [] }));
    const { lot_id: lotId, public_contract_id: contractId } = await lys.aClauseHere();
    await expect(answer(lotId, mno)).rejects.toMatchObject({ code: 'not-found' });
    await answer(lotId, lys);
    await bed.db.query(`update public_contract set kind = 'PRIVATE' where id = $1`, [contractId]);
    await expect(answer(lotId, lys)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('starts from what the product knows for a contract that no file brought', async () => {
    const lys = await aDesk(bed);
    await lys.aClauseHere();
    const { lots, ready } = await lys.read((scope) => readPublicationState(scope));
    expect(ready).toBe(0);
    expect(lots).toMatchObject([{ isPublished: false }]);
    const asked = lots[0]!.missing.map(({ path }) => path);
    expect(asked).toContain('codeCPV');
    expect(asked).not.toContain('acheteur.id');
    expect(asked).not.toContain('considerationsSociales');
  });
});
