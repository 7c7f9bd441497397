import { aClause, anOperation, aParty, type ClauseFixture } from '@clausier/tests/builders/contracts';
import { type Database, insert } from '@clausier/tests/builders/database';
import { anEntry } from '@clausier/tests/builders/ledger';
import { aFirm, anAuthority, aUser } from '@clausier/tests/builders/organisations';
import {
  anAssignment,
  anEmploymentContract,
  aParticipant,
  type EmploymentFixture,
} from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import type { Acting } from '../../../database/in-transaction.js';
import { leaveTraces } from './doors.test-bed.js';

/** The day it is for everybody. */
const TODAY = '2024-06-15';

/** Somebody of the world, and what a transaction of theirs says. */
export interface Somebody {
  readonly name: string;
  readonly acting: Acting;
}

type Territory = Awaited<ReturnType<typeof aTerritory>>;

/**
 * Three houses (A, B, C), three firms, two authorities. Ada lives in A and works on A's operation for firm 1; Bea lives in
 * B, works for firm 2 on A's operation (A is her host); Cleo lives in C and works there for firm 2, and was hired by A for
 * B's operation through firm 1. Dan, of C, has no work.
 */
export async function buildWorld(db: Database): Promise<Somebody[]> {
  const [a, b, c] = [await house(db, 'A'), await house(db, 'B'), await house(db, 'C')];
  const authorities = [await anAuthority(db, { name: 'City 1' }), await anAuthority(db, { name: 'City 2' })];
  const firms = [
    await aFirm(db, { name: 'Firm 1' }),
    await aFirm(db, { name: 'Firm 2' }),
    await aFirm(db, { name: 'Firm 3' }),
  ];
  const somebody = await accounts(db, { a, b, c, authorities, firms });
  const works = {
    a: await worksOf(db, a, 'Op A', authorities[0]!.id, firms[0]!.id),
    b: await worksOf(db, b, 'Op B', authorities[1]!.id, firms[0]!.id),
    c: await worksOf(db, c, 'Op C', authorities[1]!.id, firms[1]!.id),
  };
  const user = (name: string) => somebody.find((one) => one.name === name)!.acting.userId!;
  const ada = await person(db, a, 'Ada', user('facilitator A'));
  const bea = await person(db, b, 'Bea', user('facilitator B'));
  const cleo = await person(db, c, 'Cleo', user('facilitator C'));
  const dan = await person(db, c, 'Dan', user('facilitator C'));
  const hired = (who: typeof ada, firm: number, more = {}) =>
    anEmploymentContract(db, who, { firm_id: firms[firm]!.id, ...more });
  const assigned = [
    await atWork(db, await hired(ada, 0), works.a, user('facilitator A')),
    await atWork(db, await hired(bea, 1), works.a, user('facilitator A')),
    await atWork(db, await hired(cleo, 1), works.c, user('facilitator C')),
    await atWork(
      db,
      await hired(cleo, 0, { registered_by_territory_id: a.id }),
      works.b,
      user('facilitator B'),
    ),
  ];
  await statements(db, assigned, { a, b, c }, somebody);
  await closings(db, [a, b], user);
  await rightsOfPersons(db, {
    ada: [ada.id, a.id, user('facilitator A')],
    dan: [dan.id, c.id, user('facilitator C')],
  });
  await leaveTraces(db, [user('facilitator A'), user('firm 2')]);
  await insert(db, 'sign_in_attempt', {
    counter: 'x@example.org',
    tries: 1,
    opens_at: '2024-01-01',
    forgotten_at: '2024-01-02',
  });
  return somebody;
}

const house = (db: Database, name: string): Promise<Territory> =>
  aTerritory(db, { name: `Territory ${name}`, code: `HOUSE_${name}` });

async function accounts(
  db: Database,
  of: { a: Territory; b: Territory; c: Territory; authorities: { id: number }[]; firms: { id: number }[] },
): Promise<Somebody[]> {
  const wanted: [string, string, Record<string, number>][] = [
    ['facilitator A', 'FACILITATOR', { territory_id: of.a.id }],
    ['manager A', 'HOUSE_MANAGER', { territory_id: of.a.id }],
    ['facilitator B', 'FACILITATOR', { territory_id: of.b.id }],
    ['facilitator C', 'FACILITATOR', { territory_id: of.c.id }],
    ['firm 1', 'FIRM', { firm_id: of.firms[0]!.id }],
    ['firm 2', 'FIRM', { firm_id: of.firms[1]!.id }],
    ['firm 3', 'FIRM', { firm_id: of.firms[2]!.id }],
    ['authority 1', 'AUTHORITY', { authority_id: of.authorities[0]!.id }],
    ['authority 2', 'AUTHORITY', { authority_id: of.authorities[1]!.id }],
    ['metropolis', 'METROPOLIS', {}],
    ['administrator', 'ADMINISTRATOR', {}],
  ];
  const known: Somebody[] = [];
  for (const [name, role, scope] of wanted) {
    const { id } = await aUser(db, {
      role,
      name,
      is_demonstration: name === 'firm 1' || name === 'authority 2',
      ...scope,
    });
    const acting = {
      role: role as Acting['role'],
      userId: id,
      territoryId: scope.territory_id ?? null,
      firmId: scope.firm_id ?? null,
      authorityId: scope.authority_id ?? null,
      day: TODAY,
    };
    known.push({ name, acting });
  }
  const facilitator = known[0]!.acting;
  return [
    { name: 'nobody', acting: { role: '' as Acting['role'] } },
    { name: 'gate', acting: { role: 'GATE' } },
    { name: 'gate for facilitator A', acting: { role: 'GATE', userId: facilitator.userId! } },
    { name: 'system', acting: { role: 'SYSTEM', day: TODAY } },
    ...known,
    { name: 'facilitator A for figures', acting: { ...facilitator, purpose: 'STATISTICS' } },
    { name: 'firm 1 for figures', acting: { ...known[4]!.acting, purpose: 'STATISTICS' } },
  ];
}

/** An operation with one clause and its firm, and an amendment. */
async function worksOf(
  db: Database,
  territory: Territory,
  name: string,
  authorityId: number,
  firmId: number,
): Promise<ClauseFixture> {
  const operation = await anOperation(db, { territory, name, authority_id: authorityId });
  const clause = await aClause(db, operation);
  await aParty(db, clause, firmId);
  const amendment = { clause_id: clause.id, number: 1, signed_on: '2021-01-01' };
  await insert(db, 'clause_amendment', { ...amendment, committed_hours: 90_000, reason: 'Moins de travaux' });
  return clause;
}

async function person(db: Database, territory: Territory, name: string, checkedBy: number) {
  const participant = await aParticipant(db, { territory, last_name: name });
  const eligibility = await insert<{ id: number }>(db, 'eligibility', {
    participant_id: participant.id,
    recorded_by_territory_id: territory.id,
    criterion_code: 'RSA',
    assessed_on: '2020-01-01',
  });
  await insert(db, 'eligibility_proof', {
    eligibility_id: eligibility.id,
    document_code: 'RSA_ATTESTATION',
    issued_on: '2020-01-01',
    checked_on: '2020-01-02',
    checked_by_user_id: checkedBy,
  });
  return participant;
}

interface AtWork {
  assignmentId: number;
  employment: EmploymentFixture;
  clause: ClauseFixture;
}

/** An assignment with a derogation and hours. */
async function atWork(
  db: Database,
  employment: EmploymentFixture,
  clause: ClauseFixture,
  by: number,
): Promise<AtWork> {
  const { id } = await anAssignment(db, employment, clause);
  const reason = 'Chantier prolongé par la crue';
  await insert(db, 'derogation', {
    assignment_id: id,
    kind: 'OUTSIDE_DATES',
    reason,
    granted_by_user_id: by,
  });
  await anEntry(db, id, { month: '2023-05', hours: 1000 + id, recorded_by_user_id: by });
  return { assignmentId: id, employment, clause };
}

/** A sent statement with a file per firm, a draft of firm 2, and "no hours" of firm 1. */
async function statements(
  db: Database,
  work: AtWork[],
  { c }: { a: Territory; b: Territory; c: Territory },
  somebody: Somebody[],
): Promise<void> {
  for (const [firm, ofFirm] of Map.groupBy(work, ({ employment }) => employment.firm_id)) {
    const by = somebody.find(({ acting }) => acting.firmId === firm)!.acting.userId!;
    const file = await insert<{ id: number }>(db, 'timesheet_file', {
      firm_id: firm,
      sha256: Buffer.alloc(32, firm),
      name: 'releve.csv',
      media_type: 'text/csv',
      content: Buffer.from('x'),
      uploaded_by_user_id: by,
    });
    await statement(db, firm, by, ofFirm, { origin: 'FILE', file_id: file.id, status: 'SENT' });
    const inC = ofFirm.filter(({ clause }) => clause.territory_id === c.id);
    if (inC.length > 0) await statement(db, firm, by, inC, { origin: 'GRID', status: 'DRAFT' });
    else await statement(db, firm, by, [], { origin: 'NO_HOURS', status: 'SENT' });
  }
}

async function statement(
  db: Database,
  firm: number,
  by: number,
  work: AtWork[],
  more: Record<string, unknown>,
): Promise<void> {
  const isSent = more.status === 'SENT';
  const signed = isSent
    ? { certified_name: 'Alix', certified_at: '2023-07-01', certified_by_user_id: by }
    : {};
  const timesheet = await insert<{ id: number }>(db, 'timesheet', {
    firm_id: firm,
    month: '2023-06-01',
    created_by_user_id: by,
    ...signed,
    ...more,
  });
  for (const [index, { assignmentId, employment, clause }] of work.entries()) {
    const here = {
      timesheet_id: timesheet.id,
      firm_id: firm,
      employment_contract_id: employment.id,
      hours: 100,
    };
    const row = await insert<{ id: number }>(db, 'timesheet_row', {
      ...here,
      row_number: index + 1,
      raw: '{}',
      month: '2023-06-01',
      outcome: 'ACCEPTED',
    });
    const line = await insert<{ id: number }>(db, 'timesheet_line', {
      ...here,
      assignment_id: assignmentId,
      operation_territory_id: clause.territory_id,
      month: '2023-06-01',
      hour_kind: 'WORKED',
      effect: 'NEW',
      state: isSent ? 'SENT' : 'DRAFT',
    });
    await insert(db, 'timesheet_part', {
      row_id: row.id,
      line_id: line.id,
      timesheet_id: timesheet.id,
      hours: 100,
    });
  }
}

async function closings(db: Database, houses: Territory[], user: (name: string) => number): Promise<void> {
  const frozen = {
    year: 2023,
    convention_code: 'X',
    figures: '{}',
    sha256: 'a'.repeat(64),
    cut_off_at: '2024-01-01',
  };
  for (const { id } of houses)
    await insert(db, 'closing', {
      ...frozen,
      scope: 'HOUSE',
      territory_id: id,
      closed_by_user_id: user('manager A'),
    });
  await insert(db, 'closing', { ...frozen, scope: 'METROPOLIS', closed_by_user_id: user('metropolis') });
}

/** Notices given, ends of conservation announced and held back, openings of files: for a person, a house and a user of it. */
async function rightsOfPersons(
  db: Database,
  people: Record<string, readonly [number, number, number]>,
): Promise<void> {
  for (const [participant_id, territory_id, by] of Object.values(people)) {
    const whose = { participant_id, territory_id };
    const notice = { given_on: '2024-01-01', means: 'POST', edition: '2024-01' };
    await insert(db, 'information_notice', { ...whose, ...notice, recorded_by_user_id: by });
    // Ada's file is at its end: the hold on it is over.
    const isOver = territory_id === people.ada![1];
    await insert(db, 'retention_notice', {
      participant_id,
      announced_on: '2024-05-01',
      anonymise_on: isOver ? '2024-06-10' : '2024-08-01',
    });
    const hold = {
      placed_on: '2024-01-01',
      held_until: isOver ? '2024-06-01' : '2024-12-31',
      reason: 'Litige en cours au tribunal',
    };
    await insert(db, 'retention_hold', { ...whose, ...hold, placed_by_user_id: by });
    await insert(db, 'file_reading', { participant_id, user_id: by });
  }
}
