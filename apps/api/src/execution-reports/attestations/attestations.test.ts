import { anEntry } from '@clausier/tests/builders/ledger';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aHouseAtWork } from '../../contracts/house.test-bed.js';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { visitorAs } from '../../identity/testing/session.js';
import { Visitor } from '../../identity/testing/visitor.js';
import type { Actor } from '../../platform/actor.js';
import { amend, someWorks, type Works } from '../testing/works.test-bed.js';
import type { AttestationView, NewAttestation } from './attestation.view.js';
import { listAttestations, readAttestation } from './attestations.query.js';
import { issueAttestation } from './issue-attestation.js';
import { withdrawAttestation } from './withdraw-attestation.js';

let bed: TestBed;
let works: Works;

beforeAll(async () => {
  bed = await openTestBed();
  works = await someWorks(bed);
});
afterAll(() => bed.close());

const issue = (input: Partial<NewAttestation> = {}, of = works): Promise<AttestationView> =>
  bed.write(of.lys.house, async (scope) =>
    readAttestation(
      scope,
      await issueAttestation(scope, of.operationId, { audience: 'AUTHORITY', seenRevision: 0, ...input }),
    ),
  );
const read = (id: number, actor: Actor = works.lys.house) =>
  bed.read(actor, (scope) => readAttestation(scope, id));
const list = (actor: Actor) => bed.read(actor, (scope) => listAttestations(scope, {}));

describe('an attestation', () => {
  it('stays as it was issued, to the last figure and its seal, whatever is corrected, amended or renamed since', async () => {
    const { lys, alone } = works;
    const { assignmentId } = await lys.worked(alone, { '2024-01': 40_000 });
    const before = await issue();
    expect(before.report.totals).toMatchObject({ objectiveHours: 160_000, doneHours: 40_000 });
    const correction = { month: '2024-01', reason: 'Relevé rectifié', recorded_by_user_id: lys.house.userId };
    await anEntry(bed.db, assignmentId, { ...correction, hours: -40_000, is_reversal: true });
    await anEntry(bed.db, assignmentId, { ...correction, hours: 12_345, revision: 2 });
    await amend(bed, alone, '2024-06-01', 50_000);
    await bed.db.query('update operation set name = $1 where id = $2', ['Renommée', works.operationId]);
    const after = await read(before.id);
    expect(after).toEqual(before);
    expect(after.isSealed).toBe(true);
    const next = await issue({ seenRevision: 1 });
    expect(next.report.totals).toMatchObject({ objectiveHours: 110_000, doneHours: 12_345 });
    expect(next.sha256).not.toBe(before.sha256);
    expect([(await read(before.id)).state, next.state, next.revision]).toEqual(['REPLACED', 'STANDING', 2]);
  });

  it('of a past day counts what was recorded until the last instant of it in France, and no later', async () => {
    const of = await someWorks(bed);
    const { assignmentId } = await of.lys.worked(of.alone, {});
    const entry = (month: string, hours: number, recorded_at: string) =>
      anEntry(bed.db, assignmentId, { month, hours, recorded_at, recorded_by_user_id: of.lys.house.userId });
    await entry('2024-01', 5_000, '2024-02-10T22:59:59.9999Z');
    await entry('2024-02', 7_000, '2024-02-10T23:00:00Z');
    const { report, day } = await issue({ asOf: '2024-02-10' }, of);
    expect([day, report.day, report.totals.doneHours]).toEqual(['2024-02-10', '2024-02-10', 5_000]);
    await expect(issue({ asOf: '2024-06-16', seenRevision: 1 }, of)).rejects.toMatchObject({
      code: 'report-day-in-the-future',
      field: 'asOf',
    });
  });

  it('is replaced by who read the last one only: of two issued at once, one', async () => {
    const settled = await Promise.allSettled([issue({ seenRevision: 2 }), issue({ seenRevision: 2 })]);
    const refused = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(refused).toEqual(['attestation-issued-meanwhile']);
    await expect(issue({ seenRevision: 1 })).rejects.toMatchObject({ code: 'attestation-issued-meanwhile' });
  });

  it('cannot be changed nor removed by anybody, the owner of the tables included', async () => {
    const frozen = { constraint: 'attestation_is_frozen' };
    await expect(bed.db.query(`update attestation set figures = '{}'`)).rejects.toMatchObject(frozen);
    await expect(bed.db.query('delete from attestation')).rejects.toMatchObject(frozen);
  });

  it('is withdrawn once, for a reason its reader is told, and stays readable', async () => {
    const of = await someWorks(bed);
    const { id } = await issue({}, of);
    const withdraw = (reason: string, actor = of.lys.house) =>
      bed.write(actor, (scope) => withdrawAttestation(scope, id, { reason }));
    await expect(withdraw('Non', of.lys.house)).rejects.toMatchObject({ code: 'field-too-short' });
    await expect(withdraw('Pas la mienne', works.lys.house)).rejects.toMatchObject({ code: 'not-found' });
    await withdraw('Heures du lot 2 oubliées');
    await expect(withdraw('Encore une fois')).rejects.toMatchObject({ code: 'attestation-withdrawn' });
    const seen = await read(id, of.buyer);
    expect(seen).toMatchObject({ state: 'WITHDRAWN', withdrawalReason: 'Heures du lot 2 oubliées' });
  });

  it('of an operation without a clause is refused', async () => {
    const of = await someWorks(bed);
    await bed.db.query('delete from social_clause where operation_id = $1', [of.operationId]);
    await expect(issue({}, of)).rejects.toMatchObject({ code: 'attestation-without-clause' });
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});

describe('the reader of an attestation', () => {
  it('is the buyer or the firm it is addressed to, with its house, and nobody else', async () => {
    const of = await someWorks(bed);
    const toBuyer = await issue({}, of);
    const toLead = await issue({ audience: 'FIRM', firm: of.lead.firmId }, of);
    const lead = await of.userOfFirm(of.lead.firmId);
    const partner = await of.userOfFirm(of.partner.firmId);
    const ids = async (actor: Actor) => (await list(actor)).map(({ id }) => id).sort();
    expect(await ids(of.buyer)).toEqual([toBuyer.id]);
    expect(await ids(lead)).toEqual([toLead.id]);
    expect(await ids(partner)).toEqual([]);
    expect(await ids(of.lys.house)).toEqual([toBuyer.id, toLead.id]);
    const stranger = await aHouseAtWork(bed);
    for (const [actor, id] of [
      [partner, toLead.id],
      [lead, toBuyer.id],
      [of.buyer, toLead.id],
      [works.buyer, toBuyer.id],
      [stranger.house, toBuyer.id],
    ] as const)
      await expect(read(id, actor)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('when it is a firm, reads its own part of its lots and how its people were hired: no public, no home, no other firm', async () => {
    const of = await someWorks(bed);
    const { lys, together, lead, partner, helper } = of;
    for (let count = 0; count < 6; count += 1)
      await lys.worked(together, { '2024-01': 1_000 }, { partyId: partner.partyId, firmId: helper.firmId });
    await lys.worked(together, { '2024-01': 7_777 }, { partyId: lead.partyId });
    const { report } = await issue({ audience: 'FIRM', firm: partner.firmId }, of);
    expect(report.clauses.map(({ clauseId }) => clauseId)).toEqual([together.id]);
    expect(report.clauses[0]!.parties.map(({ firmName, doneHours }) => [firmName, doneHours])).toEqual([
      ['Éveil Insertion', 6_000],
    ]);
    expect(report.totals).toMatchObject({ objectiveHours: null, doneHours: 6_000 });
    expect(report.people.tables.map(({ by }) => by)).toEqual(['contractType', 'engagementMode']);
    expect(report.people.persons).toBe(6);
    expect(JSON.stringify(report)).not.toMatch(/Nom\d|Prénom|Couleurs du Virolois|MINIMUM_INCOME/);
  });
});

describe('what an attestation tells of the persons', () => {
  it('is numbers of five at least, without their hours, and nothing when they are few', async () => {
    const of = await someWorks(bed);
    for (let count = 0; count < 4; count += 1) await of.lys.worked(of.alone, { '2024-01': 1_000 });
    const few = await issue({}, of);
    expect(few.report.people.persons).toBeNull();
    expect(few.report.people.tables.flatMap(({ rows }) => rows)).toEqual([]);
    expect(few.report.people.tables.find(({ by }) => by === 'sex')!.telling).toBe('NOT_TOLD');
    for (let count = 0; count < 5; count += 1) await of.lys.worked(of.alone, { '2024-01': 1_000 });
    const { report } = await issue({ seenRevision: 1 }, of);
    expect(report.people.persons).toBe(9);
    const rows = report.people.tables.flatMap((table) => table.rows);
    expect(rows.length).toBeGreaterThan(4);
    expect(
      rows.every(
        ({ persons, hours, workContracts }) => persons >= 5 && hours === null && workContracts === null,
      ),
    ).toBe(true);
  });

  it('does not move by one person from one attestation to the next, nor from a contract to the whole', async () => {
    const of = await someWorks(bed);
    for (let count = 0; count < 6; count += 1) await of.lys.worked(of.alone, { '2024-01': 1_000 });
    const first = await issue({ publicContract: of.alone.public_contract_id }, of);
    expect(first.report.people.persons).toBe(6);
    await of.lys.worked(of.together, { '2024-01': 1_000 });
    expect((await issue({}, of)).report.people.persons).toBeNull();
    for (let count = 0; count < 4; count += 1) await of.lys.worked(of.together, { '2024-01': 1_000 });
    expect((await issue({ seenRevision: 1 }, of)).report.people.persons).toBe(11);
  });
});

describe('whoever holds the code of an attestation', () => {
  const verify = (visitor: Visitor, code: string) =>
    visitor.send('POST', '/attestations/verification', { code });

  it('learns without signing in what it attests, of which day, and what became of it', async () => {
    const app = await bed.openApp();
    const anybody = new Visitor(app);
    const of = await someWorks(bed);
    await of.lys.worked(of.alone, { '2024-01': 40_000 });
    const first = await issue({}, of);
    const copied = first.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    const { status, body } = await verify(anybody, copied);
    expect([status, body.state, body.isSealed, body.doneHours, body.objectiveHours]).toEqual([
      200,
      'STANDING',
      true,
      40_000,
      160_000,
    ]);
    expect(body).toMatchObject({
      day: '2024-06-15',
      operationName: 'Groupe scolaire Vercourt',
      sha256: first.sha256,
    });
    expect(Object.keys(body)).not.toContain('people');
    expect(JSON.stringify(body)).not.toMatch(/penalty|persons|Nom\d|Prénom/i);
    const second = await issue({ seenRevision: 1 }, of);
    expect((await verify(anybody, first.code)).body).toMatchObject({ state: 'REPLACED', withdrawnAt: null });
    await bed.write(of.lys.house, (scope) =>
      withdrawAttestation(scope, second.id, { reason: 'Erreur de lot' }),
    );
    const withdrawn = await verify(anybody, second.code);
    expect(withdrawn.body.state).toBe('WITHDRAWN');
    expect(withdrawn.text).not.toContain('Erreur de lot');
  });

  it('is told that another code is unknown, and is slowed down when trying many', async () => {
    const app = await bed.openApp();
    const guesser = new Visitor(app, { remoteAddress: '198.51.100.7' });
    expect((await verify(guesser, 'ABCD')).body).toMatchObject({
      code: 'attestation-code-malformed',
      field: 'code',
    });
    const statuses: string[] = [];
    for (let at = 0; at < 62; at += 1) {
      const code = `ZZZZ-ZZZZ-${String(at).padStart(4, '0')}`;
      statuses.push((await verify(guesser, code)).body.code);
    }
    expect(statuses.slice(0, 60).every((code) => code === 'attestation-code-unknown')).toBe(true);
    expect(statuses.slice(60)).toContain('sign-in-throttled');
    const { code } = await issue({ seenRevision: 3 });
    expect((await verify(new Visitor(app, { remoteAddress: '198.51.100.8' }), code)).status).toBe(200);
  });

  it('is told when the figures kept no longer give the seal', async () => {
    const app = await bed.openApp();
    const of = await someWorks(bed);
    const { id, code } = await issue({}, of);
    await bed.db.query('alter table attestation disable trigger refuse_attestation_change');
    await bed.db.query(
      `update attestation set figures = jsonb_set(figures, '{totals,doneHours}', '99999999') where id = $1`,
      [id],
    );
    await bed.db.query('alter table attestation enable trigger refuse_attestation_change');
    expect((await verify(new Visitor(app), code)).body.isSealed).toBe(false);
    expect((await read(id, of.lys.house)).isSealed).toBe(false);
  });

  it('gets no further: the attestation itself is for who is signed in and may read it', async () => {
    const app = await bed.openApp();
    const { id } = (await list(works.buyer))[0]!;
    expect((await new Visitor(app).send('GET', `/attestations/${id}`)).status).toBe(401);
    const buyer = await visitorAs(bed, app, works.buyer.userId);
    const { status, body } = await buyer.send('GET', `/attestations/${id}`);
    expect([status, 'issuedBy' in body]).toEqual([200, false]);
    expect(
      body.report.people.tables.flatMap((table: { rows: object[] }) =>
        table.rows.map((row) => 'hours' in row),
      ),
    ).not.toContain(true);
  });
});
