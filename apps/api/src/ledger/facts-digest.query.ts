import sql, { raw, type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { factsOf, type HourCell, type HourFacts, listed } from './hour-facts.query.js';

/** All of `HourFacts`, in one order. */
const ALL = raw(
  [
    'assignmentId',
    'month',
    'hourKind',
    'employmentContractId',
    'participantId',
    'operationTerritoryId',
    'contractStartedOn',
    'contractEndedOn',
    'assignmentStartedOn',
    'assignmentEndedOn',
    'countedHourKinds',
    'eligibleUntil',
    'derogations',
    'personMonthHours',
    'revision',
    'postedHours',
    'recordedAt',
  ]
    .map((column) => `f."${column}"`)
    .join(', '),
);

/** The first half of a SHA-256, in hexadecimal: 128 bits, so that no two sets of facts are taken for each other. */
const DIGEST = sql`left(encode(sha256(convert_to(row(${ALL})::text, 'UTF8')), 'hex'), 32)`;
export const DIGEST_BYTES = 16;

/** Facts with the digest of them, computed by the same statement: what the rules see is what the digest is of. */
export type DigestedFacts = HourFacts & { readonly digest: string };

export function readDigestedFacts(scope: Scope, cells: readonly HourCell[]): Promise<DigestedFacts[]> {
  return scope.rows<DigestedFacts>(sql`
    select f.*, ${DIGEST} as digest from (${factsOf(scope.actor, listed(cells))}) f`);
}

/** The digest of the facts of many cells: of theirs, in any order (exclusive or). In hexadecimal. */
export class FactsDigest {
  private readonly bytes = Buffer.alloc(DIGEST_BYTES);

  add(digest: string): void {
    const one = Buffer.from(digest, 'hex');
    for (let at = 0; at < DIGEST_BYTES; at++) this.bytes[at]! ^= one[at]!;
  }

  toString(): string {
    return this.bytes.toString('hex');
  }
}

/**
 * The digest of the facts of cells that stay in the database, by part; `lines` gives them as "assignmentId", month,
 * "hourKind" and part. A hundred thousand cells never leave PostgreSQL.
 */
export async function digestFacts(scope: Scope, lines: Sql): Promise<Map<string, string>> {
  const parts = await scope.rows<{ part: string; bits: string }>(sql`
    select f.part, bit_xor(('x' || ${DIGEST})::bit(128))::text as bits
    from (${factsOf(scope.actor, sql`(${lines}) w`, sql`, w.part`)}) f group by f.part`);
  return new Map(
    parts.map(({ part, bits }) => [
      part,
      BigInt(`0b${bits}`)
        .toString(16)
        .padStart(2 * DIGEST_BYTES, '0'),
    ]),
  );
}
