import { parseDay } from '@clausier/domain/calendar/calendar-day';
import type { PeriodRule } from '@clausier/domain/timesheets/statement-period';
import { aClause, anOperation } from '@clausier/tests/builders/contracts';
import { insert } from '@clausier/tests/builders/database';
import { aFirm, aUser } from '@clausier/tests/builders/organisations';
import { anAssignment, anEmploymentContract, aParticipant } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import { actorOf, type TestBed } from '../../database/test-bed.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';

/** A clock that the test sets: noon, on a day. */
export class SetClock extends Clock {
  private instant: Date;

  constructor(day: string) {
    super();
    this.instant = new Date(`${day}T11:00:00Z`);
  }

  set(day: string, minutes = 0): void {
    this.instant = new Date(Date.parse(`${parseDay(day)}T11:00:00Z`) + minutes * 60_000);
  }

  override now(): Date {
    return this.instant;
  }
}

/** A house, its operation, and firms that have somebody at work there since a month and have said nothing. */
export interface LateHouse {
  readonly house: Actor;
  readonly territoryId: number;
  lateFirm(more?: {
    name?: string;
    since?: string;
    email?: string | null;
    dueDay?: number;
    periods?: readonly PeriodRule[];
  }): Promise<LateFirm>;
  /** The firm has somebody at work here too. */
  employs(
    firmId: number,
    more?: { since?: string; dueDay?: number; periods?: readonly PeriodRule[] },
  ): Promise<void>;
}

export interface LateFirm {
  readonly firmId: number;
  readonly firm: Actor;
  readonly email: string | null;
}

let turn = 0;

export async function aHouseWithLateFirms(bed: TestBed): Promise<LateHouse> {
  const territory = await aTerritory(bed.db);
  const house = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: territory.id }));
  const operation = await anOperation(bed.db, { territory });
  const employs: LateHouse['employs'] = async (
    firmId,
    { since = '2026-10-01', dueDay = 15, periods = [] } = {},
  ) => {
    const clause = await aClause(bed.db, operation, { statement_due_day: dueDay });
    for (const { from, months } of periods)
      await insert(bed.db, 'clause_period', { clause_id: clause.id, from_month: `${from}-01`, months });
    const person = await aParticipant(bed.db, { territory });
    const contract = await anEmploymentContract(bed.db, person, { firm_id: firmId, started_on: since });
    await anAssignment(bed.db, contract, clause, { started_on: since });
  };
  return {
    house,
    territoryId: territory.id,
    employs,
    async lateFirm(more = {}) {
      turn += 1;
      const email = more.email === undefined ? `contact${turn}@example.org` : more.email;
      const firm = await aFirm(bed.db, {
        name: more.name ?? `Bâtisseurs ${turn}`,
        contact_name: 'Salima Benali',
        contact_email: email,
      });
      await employs(firm.id, more);
      return {
        firmId: firm.id,
        email,
        firm: actorOf(await aUser(bed.db, { role: 'FIRM', firm_id: firm.id })),
      };
    },
  };
}
