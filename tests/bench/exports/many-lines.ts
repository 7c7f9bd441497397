import type pg from 'pg';
import { aLargeFirm } from '../import/large-firm.js';

/** The years the lines are spread over: those the ledger has partitions for. */
export const LEDGER_YEARS = { from: 2015, to: 2034 };
const MONTHS = (LEDGER_YEARS.to - LEDGER_YEARS.from + 1) * 12;

/**
 * A house with so many lines in the ledger: people of one firm, month after month for twenty years. Written in the ledger as the
 * owner, without what no export reads (summaries): a million lines take a minute, not ten.
 */
export async function aManyYearsFirm(
  owner: pg.Client,
  lines: number,
  passwordHash: string,
): Promise<{ email: string; territory: string; lines: number }> {
  const people = Math.ceil(lines / MONTHS);
  const { firmId, houseUserId, houseEmail } = await aLargeFirm(owner, people);
  await owner.query('update app_user set password_hash = $1 where id = $2', [passwordHash, houseUserId]);
  await owner.query('alter table hour_entry disable trigger user');
  await owner.query('alter table hour_entry no force row level security');
  const { rowCount } = await owner.query(
    `insert into hour_entry (month, assignment_id, employment_contract_id, participant_id, firm_id, engagement_mode, contract_type,
      residence_commune_code, residence_territory_id, is_qpv, criterion_group, sex, age_band, clause_id, public_contract_id, operation_id,
      operation_territory_id, authority_id, hour_kind, revision, is_reversal, hours, recorded_by_user_id)
    select m::date, a.id, a.employment_contract_id, a.participant_id, a.firm_id, a.engagement_mode, a.contract_type,
      a.residence_commune_code, a.residence_territory_id, a.is_qpv, a.criterion_group, a.sex, a.age_band, a.clause_id,
      a.public_contract_id, a.operation_id, a.operation_territory_id, a.authority_id, 'WORKED', 1, false,
      7000 + (a.id * 37 + extract(month from m)::integer * 101) % 9000, $2
    from assignment a
    cross join generate_series(make_date($3, 1, 1)::timestamp, make_date($4, 12, 1)::timestamp, interval '1 month') m
    where a.firm_id = $1 limit $5`,
    [firmId, houseUserId, LEDGER_YEARS.from, LEDGER_YEARS.to, lines],
  );
  await owner.query('alter table hour_entry force row level security');
  await owner.query('alter table hour_entry enable trigger user');
  await owner.query('vacuum analyze hour_entry');
  const house = await owner.query<{ code: string }>(
    'select t.code from app_user u join territory t on t.id = u.territory_id where u.id = $1',
    [houseUserId],
  );
  return { email: houseEmail, territory: house.rows[0]!.code, lines: rowCount ?? 0 };
}
