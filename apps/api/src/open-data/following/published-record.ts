import { factsOf, type PublishedFacts } from '@clausier/domain/open-data/facts';
import { type ProposedLot, proposeLot } from '@clausier/domain/open-data/propose';
import type { JsonObject } from '@clausier/domain/open-data/raw';
import type { SaidBeside } from '@clausier/domain/open-data/said-beside';
import type { RecordKind } from '@clausier/domain/open-data/shape';

/** A published contract as it is stored. */
export interface PublishedRecord {
  readonly id: number;
  readonly kind: RecordKind;
  readonly buyer: string;
  readonly number: string;
  readonly digest: string;
  readonly record: JsonObject;
  readonly beside: SaidBeside;
}

/** A record with what it says and what it would become. */
export interface Proposal extends PublishedRecord {
  readonly facts: PublishedFacts;
  readonly lot: ProposedLot;
}

export function proposalOf(stored: PublishedRecord): Proposal {
  const facts = factsOf(stored.kind, stored.record);
  return { ...stored, facts, lot: proposeLot(facts, stored.beside) };
}
