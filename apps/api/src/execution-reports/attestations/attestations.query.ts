import { formatCode, type VerificationCode } from '@clausier/domain/execution/verification-code';
import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { type Actor, isHouse } from '../../platform/actor.js';
import { allOf } from '../../platform/paging.js';
import type { ExecutionReport } from '../report/execution-report.view.js';
import type { AttestationSummary, AttestationsQuery, AttestationView } from './attestation.view.js';
import { stateOf } from './attestation-state.js';
import { sealAttestation } from './seal-attestation.js';

/** What a list shows of the figures. */
type Summarised = Pick<ExecutionReport, 'audience' | 'subject' | 'totals'>;

/** What is stored of an attestation; names are those it froze. */
interface Stored<Figures = Summarised> {
  readonly id: number;
  readonly revision: number;
  readonly code: VerificationCode;
  readonly day: string;
  readonly cutOffAt: Date;
  readonly issuedAt: Date;
  readonly issuedBy: string | null;
  readonly sha256: string;
  readonly figures: Figures;
  readonly replacedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawalReason: string | null;
}

/** A house reads those of its operations, a buyer and a firm those addressed to them, nobody else any. */
export function attestationsInScope(actor: Actor): Sql {
  if (isHouse(actor)) return sql`a.territory_id = ${actor.territoryId}`;
  if (actor.role === 'AUTHORITY') return sql`a.authority_id = ${actor.authorityId} and a.firm_id is null`;
  return actor.role === 'FIRM' ? sql`a.firm_id = ${actor.firmId}` : sql`false`;
}

/** The attestations a reader may see, the last issued first. */
export async function listAttestations(
  scope: Scope,
  { operation }: AttestationsQuery,
): Promise<AttestationSummary[]> {
  const asked = operation === undefined ? [] : [sql`a.operation_id = ${operation}`];
  const summarised = sql`jsonb_build_object('audience', a.figures -> 'audience', 'subject', a.figures -> 'subject',
    'totals', a.figures -> 'totals')`;
  const found = await scope.rows<Stored>(sql`${stored(scope.actor, asked, summarised)} limit ${LISTED}`);
  return found.map(summaryOf);
}

/** One attestation, as it was issued. Throws `not-found`. */
export async function readAttestation(scope: Scope, id: number): Promise<AttestationView> {
  const found = await scope.one<Stored<ExecutionReport>>(
    stored(scope.actor, [sql`a.id = ${id}`], sql`a.figures`),
  );
  const { cutOffAt, sha256, figures, code } = found;
  return {
    ...summaryOf(found),
    cutOffAt: cutOffAt.toISOString(),
    sha256,
    isSealed: sealAttestation(figures, cutOffAt, code) === sha256,
    report: figures,
  };
}

const LISTED = 500;

function stored(actor: Actor, asked: Sql[], figures: Sql): Sql {
  return sql`
    select a.id, a.revision, a.code, a.data_as_of as day, a.cut_off_at as "cutOffAt", a.issued_at as "issuedAt", u.name as "issuedBy",
      a.sha256, ${figures} as figures, n.issued_at as "replacedAt", w.withdrawn_at as "withdrawnAt", w.reason as "withdrawalReason"
    from attestation a left join app_user u on u.id = a.issued_by_user_id
    left join attestation_withdrawal w on w.attestation_id = a.id
    left join attestation n on n.operation_id = a.operation_id and n.revision = a.revision + 1
      and n.public_contract_id is not distinct from a.public_contract_id and n.firm_id is not distinct from a.firm_id
    where ${allOf([attestationsInScope(actor), ...asked])}
    order by a.issued_at desc, a.id desc`;
}

function summaryOf(found: Stored): AttestationSummary {
  const { figures, issuedAt, replacedAt, withdrawnAt, issuedBy } = found;
  const { subject, totals } = figures;
  return {
    id: found.id,
    operationId: subject.operationId,
    operationName: subject.operationName,
    authorityName: subject.authorityName,
    houseName: subject.houseName,
    publicContractId: subject.publicContractId,
    publicContractNumber: subject.publicContractNumber,
    audience: figures.audience === 'FIRM' ? 'FIRM' : 'AUTHORITY',
    firmId: subject.firmId,
    firmName: subject.firmName,
    revision: found.revision,
    code: formatCode(found.code),
    day: found.day,
    issuedAt: issuedAt.toISOString(),
    issuedBy: issuedBy ?? '',
    state: stateOf(found),
    replacedAt: replacedAt?.toISOString() ?? null,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    withdrawalReason: found.withdrawalReason,
    objectiveHours: totals.objectiveHours,
    doneHours: totals.doneHours,
  };
}
