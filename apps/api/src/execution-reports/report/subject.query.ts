import sql, { type Sql } from 'sql-template-tag';
import { operationsInScope } from '../../contracts/operations/operations-in-scope.js';
import type { Scope } from '../../database/scope.js';
import { notFound } from '../../platform/refuse.js';
import type { Audience, ReportSubject } from './execution-report.view.js';

/** What is asked: an operation or one of its public contracts, for whom, as it stood at the end of a day or at an instant. */
export interface AskedReport {
  readonly operationId: number;
  readonly publicContractId?: number | undefined;
  readonly audience: Audience;
  readonly firmId?: number | undefined;
  readonly asOf?: string | undefined;
  /** What an attestation cuts its hours at; the day still says which objective is in force. */
  readonly cutOffAt?: Date | undefined;
  readonly noticeOn?: string | undefined;
}

/** Hours of the subject, as a condition on `hour_entry e`; the operation is already known to be the actor's. */
export function hoursOfSubject({ operationId, publicContractId }: AskedReport): Sql[] {
  return [
    sql`e.operation_id = ${operationId}`,
    ...(publicContractId === undefined ? [] : [sql`e.public_contract_id = ${publicContractId}`]),
  ];
}

/** What the report is about, in names. Throws `not-found`: on the operation, its contract, or a firm that does not answer. */
export async function readSubject(scope: Scope, asked: AskedReport): Promise<ReportSubject> {
  const { operationId, publicContractId = null, firmId = null } = asked;
  const found = await scope.one<Omit<ReportSubject, 'firmId' | 'firmName'>>(sql`
    select o.id as "operationId", o.name as "operationName", o.reference, m.name as "communeName", o.started_on as "startedOn",
      o.expected_end_on as "expectedEndOn", a.name as "authorityName", coalesce(t.house_name, t.name) as "houseName",
      t.name as "territoryName", c.id as "publicContractId", c.number as "publicContractNumber", c.subject as "publicContractSubject"
    from operation o join contracting_authority a on a.id = o.authority_id join territory t on t.id = o.territory_id
    join commune m on m.code = o.commune_code
    left join public_contract c on c.operation_id = o.id and c.id = ${publicContractId}
    where o.id = ${operationId} and ${operationsInScope(scope.actor, 'o')}`);
  if (publicContractId !== null && found.publicContractId === null) throw notFound('publicContract');
  if (firmId === null) return { ...found, firmId: null, firmName: null };
  const firm = await scope.first<{ name: string }>(sql`
    select f.name from firm f where f.id = ${firmId} and f.id in (
      select p.firm_id from contract_party p where p.operation_id = ${operationId} and p.parent_party_id is null
        and (${publicContractId}::integer is null or p.public_contract_id = ${publicContractId}))`);
  if (!firm) throw notFound('firm');
  return { ...found, firmId, firmName: firm.name };
}
