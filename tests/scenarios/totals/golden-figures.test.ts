import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { AS_INSTALLATION } from '../../database/administer.js';
import { h, LYS_TOURCOING_2021, NORD_OUEST_2023 } from '../../reports/published-figures.js';
import { accountOf, type Client, signIn } from '../acting/client.js';
import { openDemonstration, type Product } from '../acting/product.js';

let product: Product;
let db: pg.Client;

beforeAll(async () => {
  product = await openDemonstration();
  db = new pg.Client({ connectionString: product.ownerUrl, options: AS_INSTALLATION });
  await db.connect();
}, 120_000);

afterAll(async () => {
  await db?.end();
  await product?.close();
});

/** Counts a territory's year straight from the ledger, without any code of the product. */
async function countInLedger(code: string, year: number, asOf: string) {
  const { rows } = await db.query(
    `with e as (
      select e.*, e.operation_territory_id = t.id as here, e.residence_territory_id = t.id as resident
      from hour_entry e join territory t on t.code = $1
      where e.month between make_date($2, 1, 1) and make_date($2, 12, 1) and e.recorded_at < $3::timestamptz)
    select sum(hours) filter (where here)::integer as "hoursOnOwnOperations",
      sum(hours) filter (where here and resident)::integer as "hoursByResidentsHere",
      sum(hours) filter (where here and not resident)::integer as "hoursByNonResidentsHere",
      sum(hours) filter (where resident and not here)::integer as "hoursByResidentsElsewhere",
      sum(hours) filter (where resident)::integer as "hoursByResidents",
      sum(hours) filter (where here or resident)::integer as "hoursManaged",
      count(distinct operation_id) filter (where here)::integer as "operationsHere",
      count(distinct operation_id) filter (where resident and not here)::integer as "operationsElsewhereWithResidents",
      count(distinct public_contract_id) filter (where here)::integer as "publicContractsHere",
      count(distinct authority_id) filter (where here)::integer as "authoritiesHere",
      count(distinct firm_id) filter (where here)::integer as "firmsHere",
      count(distinct firm_id) filter (where here or resident)::integer as "firmsManaged",
      count(distinct employment_contract_id) filter (where here)::integer as "workContractsHere",
      count(distinct participant_id) filter (where here)::integer as "personsHere",
      count(distinct participant_id) filter (where here and not resident)::integer as "personsNonResidentsHere",
      count(distinct participant_id) filter (where resident)::integer as "personsResidents",
      count(distinct participant_id) filter (where resident and not here)::integer as "personsResidentsElsewhere",
      count(distinct participant_id) filter (where resident and not here and is_qpv)::integer as "personsQpvResidentsElsewhere",
      count(distinct employment_contract_id) filter (where resident and not here)::integer as "workContractsOfResidentsElsewhere"
    from e`,
    [code, year, asOf],
  );
  return rows[0];
}

async function metropolis(): Promise<Client> {
  return signIn(product, await accountOf(product, 'METROPOLIS'));
}

/** The published report as the API gives it: values by indicator. */
async function readReport(client: Client, code: string, year: number, asOf?: string) {
  const { status, body } = await client.get(
    `/reports/territories/${code}/${year}${asOf ? `?asOf=${asOf}` : ''}`,
  );
  expect(status).toBe(200);
  const indicators = body.indicators as { key: string; value: number }[];
  return Object.fromEntries(indicators.map(({ key, value }) => [key, value]));
}

describe('the published report of Lys-Tourcoing for 2021', () => {
  it('is in the ledger, as it was frozen on 24 February 2022 and as it is today', async () => {
    const frozen = await countInLedger('LYS_TOURCOING', 2021, '2022-02-24 23:59:59 Europe/Paris');
    expect(frozen).toMatchObject(LYS_TOURCOING_2021);
    expect(await countInLedger('LYS_TOURCOING', 2021, 'infinity')).toMatchObject(LYS_TOURCOING_2021);
  });

  it('is what the API answers, with 16 and 52,8 ETP, 64 % and 17,5 %', async () => {
    const client = await metropolis();
    for (const asOf of ['2022-02-24', undefined]) {
      const report = await readReport(client, 'LYS_TOURCOING', 2021, asOf);
      expect(report).toMatchObject({
        ...LYS_TOURCOING_2021,
        fteOnOwnOperations: 1601,
        fteByResidentsElsewhere: 5280,
        residentShareOfOwnOperations: 6437,
        residentElsewhereShareOfMetropolis: 1750,
      });
    }
  });
});

describe('the published report of Nord-Ouest for 2023', () => {
  it('is in the ledger, as it was on 15 February 2024 and as it is today', async () => {
    const frozen = await countInLedger('NORD_OUEST', 2023, '2024-02-15 23:59:59 Europe/Paris');
    expect(frozen).toMatchObject(NORD_OUEST_2023);
    expect(await countInLedger('NORD_OUEST', 2023, 'infinity')).toMatchObject(NORD_OUEST_2023);
  });

  it('is what the API answers', async () => {
    const client = await metropolis();
    expect(await readReport(client, 'NORD_OUEST', 2023, '2024-02-15')).toMatchObject(NORD_OUEST_2023);
    expect(await readReport(client, 'NORD_OUEST', 2023)).toMatchObject(NORD_OUEST_2023);
  });
});

describe('the metropolis of the demonstration', () => {
  it('worked 543 040 h in 2021 and 632 329 h in 2023, the latter with 312,50 h corrected after 15 February 2024', async () => {
    const { rows } = await db.query(
      `select extract(year from month)::integer as year, sum(hours)::integer as hours,
        sum(hours) filter (where recorded_at < '2024-02-16 Europe/Paris')::integer as frozen,
        count(distinct participant_id)::integer as persons
      from hour_entry where month < '2024-01-01' group by 1 order by 1`,
    );
    const of = (year: number) => rows.find((row) => row.year === year);
    expect(of(2021).hours).toBe(h(543_040));
    expect(of(2023)).toMatchObject({ hours: h(632_329), frozen: h(632_329) - 31_250, persons: 2914 });
  });

  it('recorded nothing before it was worked, and everything of 2021 but corrections before 24 February 2022', async () => {
    const { rows } = await db.query(
      `select count(*) filter (where recorded_at < month + interval '1 month')::integer as early,
        count(*) filter (where month between '2021-01-01' and '2021-12-01' and revision = 1 and not is_reversal
          and recorded_at >= '2022-02-24')::integer as late,
        count(*) filter (where recorded_at > now())::integer as future
      from hour_entry`,
    );
    expect(rows[0]).toEqual({ early: 0, late: 0, future: 0 });
  });

  it('asks nobody for more than 190 h in a month, nor for hours beyond 24 months', async () => {
    const { rows } = await db.query(
      `select (select max(hours)::integer from hour_summary_participant) <= 19000 as "isHumane",
        (select count(*)::integer from hour_entry e join employment_contract c on c.id = e.employment_contract_id
          where e.month > c.eligible_until) as beyond,
        (select count(*)::integer from employment_contract c where not exists (
          select from eligibility x join eligibility_proof p on p.eligibility_id = x.id
          where x.participant_id = c.participant_id and x.criterion_code = c.criterion_code and p.checked_on < c.started_on
            and p.issued_on > c.started_on - interval '3 months')) as unproved`,
    );
    expect(rows[0]).toEqual({ isHumane: true, beyond: 0, unproved: 0 });
  });

  it('keeps every invariant, and its two closings compute again to their seals', async () => {
    const client = await metropolis();
    const { body } = await client.get('/invariants');
    expect(body.invariants.filter(({ breaks }: { breaks: number }) => breaks > 0)).toEqual([]);
    for (const house of ['Lys-Tourcoing', 'Nord-Ouest']) {
      const manager = await signIn(product, await accountOf(product, 'HOUSE_MANAGER', house));
      const [closing] = (await manager.get('/closings')).body;
      const verification = await manager.get(`/closings/${closing.id}/verification`);
      expect(verification.body).toMatchObject({ isSame: true });
    }
  });

  it('has work waiting for the facilitator of Lys-Tourcoing', async () => {
    const { rows } = await db.query(
      `select l.state, count(*)::integer from timesheet_line l join territory t on t.id = l.operation_territory_id
      where t.code = 'LYS_TOURCOING' group by 1`,
    );
    const counts = Object.fromEntries(rows.map(({ state, count }) => [state, count]));
    expect(counts.SENT).toBeGreaterThan(4);
    expect(counts.RETURNED).toBeGreaterThan(0);
  });

  it('employs Zoé Dupont in March 2025, whose hours nobody has declared', async () => {
    const { rows } = await db.query(
      `select u.email, a.started_on <= '2025-03-01' and coalesce(a.ended_on, 'infinity') >= '2025-03-31' as covers,
        exists (select from hour_entry e where e.assignment_id = a.id and e.month = '2025-03-01') as declared
      from participant p join assignment a on a.participant_id = p.id join app_user u on u.firm_id = a.firm_id
      where p.name_key = 'dupont zoe' and p.born_on = '1996-05-14'`,
    );
    expect(rows).toEqual([
      { email: 'batisseurs-du-ferrain@clausier.example', covers: true, declared: false },
    ]);
  });
});
