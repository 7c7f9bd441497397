import { formatCode, readCode, type VerificationCode } from '@clausier/domain/execution/verification-code';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Gate } from '../../database/gate.js';
import { stateOf } from '../../execution-reports/attestations/attestation-state.js';
import { sealAttestation } from '../../execution-reports/attestations/seal-attestation.js';
import type { ExecutionReport } from '../../execution-reports/report/execution-report.view.js';
import { ruleBroken } from '../../platform/refuse.js';
import { Throttle } from '../sign-in/throttle.js';
import type { VerifiedAttestation } from './verified-attestation.view.js';

interface KnownAttestation {
  readonly figures: ExecutionReport;
  readonly code: VerificationCode;
  readonly day: string;
  readonly cutOffAt: Date;
  readonly sha256: string;
  readonly issuedAt: Date;
  readonly replacedAt: Date | null;
  readonly withdrawnAt: Date | null;
}

/**
 * What whoever holds the code of an attestation is told, without signing in. A code is sixty random bits: it is not guessed,
 * yet tries are counted by client, so that looking for one costs the server nothing.
 */
@Injectable()
export class AttestationDoor {
  constructor(
    private readonly gate: Gate,
    private readonly throttle: Throttle,
  ) {}

  /** Throws `attestation-code-malformed`, `attestation-code-unknown`, `sign-in-throttled`. */
  async verify(text: string, client: string): Promise<VerifiedAttestation> {
    const code = readCode(text);
    const counters = [{ kind: 'code', of: client }] as const;
    await this.throttle.count(counters, 'code');
    const found = await this.gate.read((db) =>
      db.first<KnownAttestation>(sql`
        select figures, code, data_as_of as day, cut_off_at as "cutOffAt", sha256, issued_at as "issuedAt", replaced_at as "replacedAt",
          withdrawn_at as "withdrawnAt"
        from attestation_by_code(${code})`),
    );
    if (!found) throw ruleBroken('attestation-code-unknown', 'code');
    await this.throttle.forget(counters);
    return verified(found);
  }
}

/** Hours, and whose: no penalty, no person, nothing of what the persons are. */
function verified({ figures, code, cutOffAt, sha256, ...found }: KnownAttestation): VerifiedAttestation {
  const { subject, totals, clauses, audience } = figures;
  return {
    code: formatCode(code),
    state: stateOf(found),
    isSealed: sealAttestation(figures, cutOffAt, code) === sha256,
    sha256,
    day: found.day,
    issuedAt: found.issuedAt.toISOString(),
    replacedAt: found.replacedAt?.toISOString() ?? null,
    withdrawnAt: found.withdrawnAt?.toISOString() ?? null,
    houseName: subject.houseName,
    authorityName: subject.authorityName,
    operationName: subject.operationName,
    publicContractNumber: subject.publicContractNumber,
    audience: audience === 'FIRM' ? 'FIRM' : 'AUTHORITY',
    firmName: subject.firmName,
    objectiveHours: totals.objectiveHours,
    doneHours: totals.doneHours,
    clauses: clauses.map(({ contractNumber, lotNumber, lotName, kind, objectiveHours, doneHours }) => ({
      contractNumber,
      lotNumber,
      lotName,
      kind,
      objectiveHours,
      doneHours,
    })),
  };
}
