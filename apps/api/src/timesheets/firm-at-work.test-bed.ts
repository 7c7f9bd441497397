import { parseMonth } from '@clausier/domain/calendar/month';
import { aClause, anOperation } from '@clausier/tests/builders/contracts';
import { aFirm, aUser } from '@clausier/tests/builders/organisations';
import { anAssignment, anEmploymentContract, aParticipant } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import type { Scope } from '../database/scope.js';
import { actorOf, type TestBed } from '../database/test-bed.js';
import type { Actor } from '../platform/actor.js';
import type { NumberedRow } from './checking/rows/raw-row.js';
import { listTimesheetLines } from './correcting/lines.query.js';
import type { TimesheetRowView } from './correcting/row.view.js';
import { readRowWindow } from './correcting/rows.query.js';
import { openPaste } from './reading/statement-session.js';
import { receiveStatement, type StatementAnswer } from './receiving/receive-statement.js';
import type { StatementSource } from './receiving/statement-source.js';
import { readTimesheet } from './timesheet.query.js';
import type { TimesheetLineView, TimesheetView } from './timesheet.view.js';

/** A statement with all its rows and lines: what a test looks at whole. */
export interface WholeTimesheet extends TimesheetView {
  readonly rows: TimesheetRowView[];
  readonly lines: TimesheetLineView[];
}

/** A text read in this thread: what a test gains from not starting one. */
export function aSource(text: string): StatementSource {
  const session = openPaste(text);
  return {
    overview: session.overview,
    signature: session.overview.signature,
    plan: async (answered, remembered) => session.plan(answered, remembered),
    async *batches() {
      for (let batch = session.nextBatch('SPLIT'); batch !== null; batch = session.nextBatch('SPLIT')) {
        const rows = JSON.parse(Buffer.from(batch.rows).toString()) as NumberedRow[];
        yield { rows, lines: Buffer.from(batch.lines!) };
      }
    },
  };
}

/** Reads a small statement whole. */
export async function readWhole(scope: Scope, id: number): Promise<WholeTimesheet> {
  const view = await readTimesheet(scope, id);
  const { items: rows } = await readRowWindow(scope, id, { limit: 200 });
  const { items: lines } = await listTimesheetLines(scope, id, { page: 1, size: 200 });
  return { ...view, rows, lines };
}

/** A firm, the house it works for and its people, for the tests of statements. Today is 2024-06-15. */
export interface FirmAtWork {
  readonly firmId: number;
  readonly siret: string;
  readonly firm: Actor;
  readonly house: Actor;
  /** Hires somebody on a clause of the house; gives the assignment. */
  hire(
    lastName: string,
    firstName: string,
    more?: { contract?: object; shares?: number[]; bornOn?: string },
  ): Promise<{ contractId: number; assignmentIds: number[] }>;
  /** Sends lines of text as a file the firm uploads. */
  upload(text: string, more?: { columns?: Record<string, number>; month?: string }): Promise<StatementAnswer>;
  /** The same, when it needs no question. */
  draft(text: string): Promise<WholeTimesheet>;
  /** A statement of the firm, whole. */
  whole(id: number): Promise<WholeTimesheet>;
}

/** Opens a firm with a house of its own; two firms of one bed never see each other. */
export async function aFirmAtWork(bed: TestBed): Promise<FirmAtWork> {
  const territory = await aTerritory(bed.db);
  const { id: firmId, siret } = await aFirm(bed.db);
  const firm = actorOf(await aUser(bed.db, { role: 'FIRM', firm_id: firmId }));
  const house = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: territory.id }));
  const operation = await anOperation(bed.db, { territory });
  const upload: FirmAtWork['upload'] = (text, { columns, month = '2024-05' } = {}) => {
    const bytes = Buffer.from(text);
    const statement = {
      month: parseMonth(month),
      source: aSource(text),
      file: { name: 'releve.csv', mediaType: 'text/csv', bytes },
      ...(columns ? { answered: columns } : {}),
    };
    return bed.write(firm, (scope) => receiveStatement(scope, statement));
  };
  const whole = (id: number) => bed.read(firm, (scope) => readWhole(scope, id));
  return {
    firmId,
    siret,
    firm,
    house,
    upload,
    draft: async (text) => whole((await upload(text)).timesheet!.id),
    whole,
    async hire(lastName, firstName, { contract = {}, shares = [10_000], bornOn } = {}) {
      const names = { last_name: lastName, first_name: firstName, ...(bornOn ? { born_on: bornOn } : {}) };
      const person = await aParticipant(bed.db, { territory, ...names });
      const employment = await anEmploymentContract(bed.db, person, { firm_id: firmId, ...contract });
      const assignmentIds: number[] = [];
      for (const share of shares) {
        const clause = await aClause(bed.db, operation);
        const assignment = await anAssignment(bed.db, employment, clause, { share_per_ten_thousand: share });
        assignmentIds.push(assignment.id);
      }
      return { contractId: employment.id, assignmentIds };
    },
  };
}
