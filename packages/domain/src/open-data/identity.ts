import { normaliseName } from '../territories/normalise-name.js';
import { isUnusableId } from './checking/check-record.js';
import { factsOf } from './facts.js';
import type { ReadRecord } from './reading/read-record.js';

/**
 * What names a published contract: the official identity is the buyer and the buyer's number. Numbers that name nothing
 * (empty, zeros) or several lots are common: the subject and the holders then tell records apart.
 */
export interface Identity {
  readonly kind: ReadRecord['kind'];
  readonly buyer: string;
  /** Empty when the number names nothing. */
  readonly number: string;
  /** What tells records of one buyer and number apart. */
  readonly twin: string;
}

export function identityOf({ kind, record, beside }: ReadRecord): Identity {
  const { subject, holders, buyer, id } = factsOf(kind, record);
  const number = (id ?? beside.id).trim();
  const firms = holders.map((holder) => holder.id).sort();
  return {
    kind,
    buyer: buyer ?? beside.buyerId,
    number: isUnusableId(number) ? '' : number,
    twin: `${normaliseName(subject ?? '')}|${firms.join(' ')}`,
  };
}

/** When a record of an identity was last touched, as it says itself: later versions compare greater. */
export function versionOf({ kind, record }: ReadRecord): string {
  const { publishedOn, amendments } = factsOf(kind, record);
  const days = amendments.map(({ notifiedOn }) => notifiedOn ?? '');
  const last = [publishedOn ?? '', ...days].reduce((a, b) => (b > a ? b : a), '');
  return `${String(amendments.length).padStart(4, '0')} ${last}`;
}
