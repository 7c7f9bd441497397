import { answerMissing } from '@clausier/domain/open-data/answer';
import { inOfficialOrder } from '@clausier/domain/open-data/in-order';
import { type MissingField, missingFields } from '@clausier/domain/open-data/missing';
import type { JsonObject } from '@clausier/domain/open-data/raw';
import { type FollowedLot, recordOfLot } from '@clausier/domain/open-data/record-of-lot';
import type { RecordKind } from '@clausier/domain/open-data/shape';
import sql, { type Sql } from 'sql-template-tag';
import { operationsInScope } from '../../contracts/operations/operations-in-scope.js';
import type { Scope } from '../../database/scope.js';

interface StoredLot extends FollowedLot {
  readonly lotId: number;
  readonly lotNumber: string;
  readonly operation: { readonly id: number; readonly name: string };
  readonly kind: RecordKind | null;
  readonly record: JsonObject | null;
  readonly answers: Readonly<Record<string, string>>;
}

/** A followed lot in the official format, with what is still missing. */
export interface LotToPublish {
  readonly lotId: number;
  readonly kind: RecordKind;
  readonly contractNumber: string;
  readonly subject: string;
  readonly operation: { readonly id: number; readonly name: string };
  readonly isPublished: boolean;
  readonly record: JsonObject;
  /** The same without any answer. */
  readonly known: JsonObject;
  readonly missing: readonly MissingField[];
  /** What would be missing without the answers. */
  readonly asked: readonly MissingField[];
  readonly answers: Readonly<Record<string, string>>;
}

/**
 * The lots of public contracts the actor follows, in the order of their notification, then of their number: as their buyer
 * published them, or made of what the product knows, with the answers in the place of what was missing.
 */
export async function readFollowedLots(scope: Scope, only?: { lotId: number }): Promise<LotToPublish[]> {
  const lots = await scope.rows<StoredLot>(select(scope, only ? sql`l.id = ${only.lotId}` : sql`true`));
  return lots.map(({ kind: storedKind, record: stored, answers, ...lot }) => {
    const kind = storedKind ?? 'CONTRACT';
    const known = stored ?? recordOfLot(lot);
    const { record } = answerMissing(kind, known, answers);
    return {
      lotId: lot.lotId,
      kind,
      contractNumber: lot.contractNumber,
      subject: [lot.subject, lot.lotName].filter((part) => part !== '').join(' - '),
      operation: lot.operation,
      isPublished: stored !== null,
      record: inOfficialOrder(kind, record),
      known,
      missing: missingFields(kind, record),
      asked: missingFields(kind, known),
      answers,
    };
  });
}

function select({ actor }: Scope, where: Sql): Sql {
  return sql`
    select l.id as "lotId", l.number as "lotNumber", l.name as "lotName", c.number as "contractNumber", c.subject, c.notified_on as "notifiedOn",
      coalesce(l.amount_cents, case when (select count(*) from lot o where o.public_contract_id = c.id) = 1 then c.amount_cents end) as "amountCents",
      a.siret as "buyerSiret", json_build_object('id', o.id, 'name', o.name) as operation,
      coalesce((select json_agg(f.siret order by p.role = 'HOLDER' desc, p.id) from contract_party p join firm f on f.id = p.firm_id
        where p.lot_id = l.id and p.role <> 'SUBCONTRACTOR'), '[]') as holders,
      coalesce((select json_agg(k.kind order by k.id) from social_clause k where k.lot_id = l.id), '[]') as "clauseKinds",
      r.kind, r.record, coalesce(u.answers, '{}') as answers
    from lot l
    join public_contract c on c.id = l.public_contract_id
    join operation o on o.id = l.operation_id
    join contracting_authority a on a.id = l.authority_id
    left join lot_publication u on u.lot_id = l.id
    left join published_contract r on r.id = u.published_contract_id
    where ${operationsInScope(actor, 'l')} and c.kind = 'PUBLIC' and ${where}
    order by c.notified_on nulls last, c.number, l.number, l.id`;
}
