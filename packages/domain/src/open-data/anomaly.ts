import { looksLikeNir } from '../participants/refuse-nir.js';

/** What was done with a value that is not as it should be. */
export const ANOMALY_OUTCOMES = ['KEPT', 'CORRECTED', 'LEFT_OUT', 'MERGED', 'SET_ASIDE'] as const;
export type AnomalyOutcome = (typeof ANOMALY_OUTCOMES)[number];

/**
 * Everything that can be wrong with a published contract. The catalogues say of each what it means, and what to do; a test
 * checks that they do in every language.
 */
export const ANOMALY_RULES = [
  // how the record is written
  'other-nesting',
  'outside-schema',
  'missing',
  'not-a-value',
  'several-values',
  'empty-list',
  'listed-twice',
  'not-an-object',
  'key-repeated',
  'key-respelled',
  'key-forbidden',
  'too-deep',
  'too-many-values',
  'text-cut',
  // values
  'number-as-text',
  'text-as-number',
  'flag-as-text',
  'not-a-number',
  'not-an-integer',
  'too-small',
  'too-large',
  'too-many-decimals',
  'too-long',
  'malformed',
  'nir-refused',
  'padded',
  'garbled-letters',
  'choice-respelled',
  'choice-of-older-schema',
  'choice-unknown',
  'day-with-time',
  'day-respelled',
  'day-malformed',
  'day-not-in-calendar',
  'day-out-of-range',
  // identifiers
  'id-unusable',
  'id-shared',
  'siret-malformed',
  'siret-bad-key',
  'siret-all-zero',
  'siret-digits-lost',
  'siret-zero-restored',
  'identifier-type-deduced',
  // what the values say together
  'notified-after-start',
  'notified-in-future',
  'published-before-notified',
  'amendment-before-notification',
  'amendment-without-number',
  'amendment-number-repeated',
  'amendments-out-of-order',
  'act-before-notification',
  'act-above-contract',
  'act-number-repeated',
  'act-amended-unknown',
  'subcontractor-is-holder',
  'subcontracting-not-declared',
  'social-contradiction',
  'environmental-contradiction',
  'nothing-and-something',
  'consortium-contradiction',
  'advance-contradiction',
  'origin-contradiction',
  'amount-absurd',
  'amount-symbolic',
  'duration-absurd',
  // records of a file
  'record-not-a-contract',
  'record-too-large',
  'record-truncated',
  'record-broken',
  'published-twice',
  'older-version',
] as const;
export type AnomalyRule = (typeof ANOMALY_RULES)[number];

/** One thing wrong with one value of a record: where, what it said, and what was done. */
export interface Anomaly {
  /** As people write it: 'titulaires[1].titulaire.id'. */
  readonly path: string;
  readonly rule: AnomalyRule;
  readonly value: string;
  readonly outcome: AnomalyOutcome;
  /** What the value became, when it was corrected. */
  readonly becomes?: string;
}

/** The anomalies of one record, in the order they were found. */
export class Anomalies {
  readonly found: Anomaly[] = [];

  kept(path: string, rule: AnomalyRule, value = ''): void {
    this.add({ path, rule, value, outcome: 'KEPT' });
  }

  leftOut(path: string, rule: AnomalyRule, value = ''): void {
    this.add({ path, rule, value, outcome: 'LEFT_OUT' });
  }

  corrected(path: string, rule: AnomalyRule, value: string, becomes: string): void {
    this.add({ path, rule, value, outcome: 'CORRECTED', becomes });
  }

  /** What is told is stored and shown: no social security number passes by it. */
  private add(anomaly: Anomaly): void {
    const { path, value, becomes } = anomaly;
    if (![path, value, becomes ?? ''].some(mayHoldNir)) this.found.push(anomaly);
    else {
      const masked = { ...anomaly, path: mayHoldNir(path) ? '…' : path, value: '…' };
      this.found.push(becomes === undefined ? masked : { ...masked, becomes: '…' });
    }
  }
}

const FEWEST_FIGURES = 12;

/** True when a text looks like a social security number; texts of few figures, and SIRETs, are not looked at twice. */
export function mayHoldNir(text: string): boolean {
  if (text.length <= FEWEST_FIGURES || /^\d{14}$/.test(text)) return false;
  let figures = 0;
  for (let at = 0; at < text.length && figures < FEWEST_FIGURES; at++) {
    const code = text.charCodeAt(at);
    // Figures of other scripts count as figures once the text is normalised.
    if ((code >= 0x30 && code <= 0x39) || code > 0x2000) figures++;
  }
  return figures >= FEWEST_FIGURES && looksLikeNir(text);
}

/** The path of a field of an object: the object itself has none. */
export function under(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
