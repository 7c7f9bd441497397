import type { EntityManager } from 'typeorm';
import type { LedgerLine } from './ledger-lines.js';
import type { Signers } from './write-people.js';
import { writeWith } from './write-rows.js';

/** Posts the lines in the order they were recorded; constraints and summaries work as for any other posting. */
export async function writeLedger(
  em: EntityManager,
  signers: Signers,
  lines: readonly LedgerLine[],
): Promise<void> {
  const inOrder = [...lines].sort((a, b) =>
    a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0,
  );
  await writeWith(
    em,
    ENTRIES,
    inOrder.map((line) => [
      line.assignmentId,
      line.month,
      line.hourKind,
      line.revision,
      line.isReversal,
      line.hours,
      line.timesheetLineId,
      line.reason,
      signers.get(line.territory),
      line.recordedAt,
    ]),
  );
}

const ENTRIES = /* sql */ `
  insert into hour_entry (month, assignment_id, employment_contract_id, participant_id, firm_id, engagement_mode, contract_type,
    residence_commune_code, residence_territory_id, is_qpv, criterion_group, sex, age_band, clause_id, public_contract_id,
    operation_id, operation_territory_id, authority_id, hour_kind, revision, is_reversal, hours, timesheet_line_id, reason,
    recorded_by_user_id, recorded_at)
  select (r ->> 1)::date, a.id, a.employment_contract_id, a.participant_id, a.firm_id, a.engagement_mode, a.contract_type,
    a.residence_commune_code, a.residence_territory_id, a.is_qpv, a.criterion_group, a.sex, a.age_band, a.clause_id,
    a.public_contract_id, a.operation_id, a.operation_territory_id, a.authority_id, r ->> 2, (r ->> 3)::integer,
    (r ->> 4)::boolean, (r ->> 5)::integer, (r ->> 6)::integer, r ->> 7, (r ->> 8)::integer, (r ->> 9)::timestamptz
  from jsonb_array_elements($1::jsonb) with ordinality as line(r, position)
  join assignment a on a.id = (r ->> 0)::integer
  order by position`;
