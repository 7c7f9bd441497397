import { parseDay } from '@clausier/domain/calendar/calendar-day';
import { readInvoicings } from '../../contracts/invoicings/invoicings.query.js';
import {
  type ClauseWithMonths,
  readClauses,
  readContracts,
} from '../../contracts/operation-page/tree.query.js';
import type { Scope } from '../../database/scope.js';
import { isHouse } from '../../platform/actor.js';
import { FEWEST_PERSONS } from '../../platform/few-persons.js';
import { ruleBroken } from '../../platform/refuse.js';
import { recordedInTime } from '../../reports/selection/selection.js';
import { clausesOfReport, penaltiesOf, totalsOf } from './clauses-of-report.js';
import { readDifficulties } from './difficulties.query.js';
import { countPeople, readDivisions, readDone } from './done.query.js';
import type { ExecutionReport, ReportPeople } from './execution-report.view.js';
import { answeringPartyOf, isSole, lotsOf, partyOf, type ReportLot } from './parties.js';
import { tablesFor, wholeTable } from './people-tables.js';
import { type AskedReport, readSubject } from './subject.query.js';
import { type OfReader, tellPeople } from './told-people.query.js';
import { readWorkers } from './workers.query.js';

/** The shape of a report that is frozen today. */
const FORM = 2;

/**
 * The bilan of an operation or of one of its contracts: for its house whole, or as the buyer or a firm will read it; for the
 * buyer itself the execution, live. Throws `not-found`, `report-day-in-the-future`.
 */
export async function readExecutionReport(scope: Scope, asked: AskedReport): Promise<ExecutionReport> {
  const day = parseDay(asked.asOf ?? scope.today);
  if (day > scope.today) throw ruleBroken('report-day-in-the-future', 'asOf');
  const subject = await readSubject(scope, asked);
  const lots = lotsOf(await readContracts(scope, asked.operationId), asked);
  const stored = await readClauses(scope, asked.operationId);
  const isOfReader = hoursToldTo(asked, lots, stored);
  const done = await readDone(scope, asked);
  const invoicings = await readInvoicings(scope, asked.operationId, recordedInTime(asked));
  const divisions = await readDivisions(scope, asked.operationId, day);
  const noticeOn = parseDay(asked.noticeOn ?? day);
  const clauses = clausesOfReport(
    { lots, clauses: stored, invoicings, done, divisions, day, noticeOn },
    asked,
  );
  return {
    form: FORM,
    audience: asked.audience,
    day,
    subject,
    totals: totalsOf(clauses, done.filter(isOfReader), asked.audience === 'FIRM'),
    clauses,
    penalties: penaltiesOf(clauses, noticeOn),
    people: await readPeople(scope, asked, day, isOfReader),
    difficulties: await readDifficulties(scope, asked.operationId),
  };
}

/** The hours a report is about: of a firm, those it answers for. */
function hoursToldTo(
  { firmId }: AskedReport,
  lots: readonly ReportLot[],
  clauses: readonly ClauseWithMonths[],
): OfReader {
  if (firmId === undefined) return () => true;
  const lotOf = new Map(clauses.map(({ id, lotId }) => [id, lots.find((lot) => lot.id === lotId)]));
  return ({ clauseId, partyId }) => {
    const lot = lotOf.get(clauseId);
    const mine = lot && partyOf(lot, firmId);
    if (!lot || !mine) return false;
    return isSole(lot) || (partyId !== null && answeringPartyOf(lot, partyId) === mine.id);
  };
}

/** The persons: whole for the house, told where it looks through the eyes of another, counted for the buyer itself. */
async function readPeople(
  scope: Scope,
  asked: AskedReport,
  day: string,
  isOfReader: OfReader,
): Promise<ReportPeople> {
  if (!isHouse(scope.actor)) return countForBuyer(scope, asked);
  const workers = (await readWorkers(scope, asked, day)).filter(isOfReader);
  if (asked.audience !== 'HOUSE') return tellPeople(scope, asked, workers, isOfReader);
  return {
    persons: new Set(workers.map(({ participantId }) => participantId)).size,
    workContracts: new Set(workers.map(({ employmentContractId }) => employmentContractId)).size,
    tables: tablesFor(asked.audience).map((by) => wholeTable(by, workers)),
  };
}

/**
 * A buyer follows the execution live and reads the number of persons of the operation as its page tells it; of a contract, of
 * a past day, and what the persons are, an attestation tells what may be told (docs/adr/0008, 0027).
 */
async function countForBuyer(scope: Scope, asked: AskedReport): Promise<ReportPeople> {
  const isAsOnItsPage = (asked.publicContractId ?? asked.asOf) === undefined;
  const { persons, workContracts } = await countPeople(scope, asked);
  const isTold = isAsOnItsPage && (persons === 0 || persons >= FEWEST_PERSONS);
  return {
    persons: isTold ? persons : null,
    workContracts: isTold ? workContracts : null,
    tables: tablesFor(asked.audience).map((by) => ({
      by,
      telling: 'IN_ATTESTATION',
      isPartial: false,
      rows: [],
    })),
  };
}
