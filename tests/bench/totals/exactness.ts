import pg from 'pg';
import { AS_INSTALLATION } from '../../database/administer.js';
import { ask, type Country } from './country.js';
import { codeOf } from './questions.js';

const COUNTS = ['persons', 'workContracts', 'firms', 'authorities', 'operations', 'publicContracts'] as const;

/** The counts of houses' years that the API answers, against the plainest count of the ledger: what differs. */
export async function wrongCounts(country: Country, territories: readonly number[]): Promise<string[]> {
  const owner = new pg.Client({ connectionString: country.ownerUrl, options: AS_INSTALLATION });
  await owner.connect();
  const wrong: string[] = [];
  try {
    for (const territory of territories) {
      const { body } = await ask(
        await country.house(territory),
        `/reports/totals?from=${country.year}-01&to=${country.year}-12`,
      );
      const { rows } = await owner.query<Record<string, number>>(PLAINEST, [codeOf(territory), country.year]);
      for (const count of COUNTS)
        if (body.current[count] !== rows[0]![count.toLowerCase()])
          wrong.push(
            `${codeOf(territory)} ${count}: ${body.current[count]} for ${rows[0]![count.toLowerCase()]}`,
          );
    }
  } finally {
    await owner.end();
  }
  return wrong;
}

const PLAINEST = `
  select count(distinct participant_id)::integer as persons, count(distinct employment_contract_id)::integer as workContracts,
    count(distinct firm_id)::integer as firms, count(distinct authority_id)::integer as authorities,
    count(distinct operation_id)::integer as operations, count(distinct public_contract_id)::integer as publicContracts
  from hour_entry e join territory t on t.code = $1 and t.id in (e.operation_territory_id, e.residence_territory_id)
  where extract(year from month) = $2 and not is_reversal and not exists (
    select from hour_entry r where r.month = e.month and r.assignment_id = e.assignment_id and r.hour_kind = e.hour_kind
      and r.revision = e.revision and r.is_reversal)`;
