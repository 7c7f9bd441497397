import { invalid } from '../shared/refuse.js';

/** What a frozen report may hold: no float, no date object, nothing that two machines could print differently. */
export type CanonicalValue =
  | null
  | boolean
  | number
  | string
  | readonly CanonicalValue[]
  | { readonly [key: string]: CanonicalValue };

/**
 * The one text of a value: keys in code unit order, no spaces, integers only, text in Unicode form NFC. The same
 * figures give the same text, hence the same SHA-256, on every machine and for ever.
 * Throws `canonical-not-an-integer`, `canonical-not-a-value`.
 */
export function canonicalJson(value: CanonicalValue): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'));
  if (typeof value === 'number') return integerText(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || !isPlain(value)) throw invalid('canonical-not-a-value');
  return objectText(value);
}

function integerText(value: number): string {
  if (!Number.isSafeInteger(value)) throw invalid('canonical-not-an-integer');
  return String(value === 0 ? 0 : value);
}

function objectText(value: { readonly [key: string]: CanonicalValue }): string {
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] as CanonicalValue)}`);
  return `{${members.join(',')}}`;
}

function isList(value: CanonicalValue): value is readonly CanonicalValue[] {
  return Array.isArray(value);
}

/** A Date or a Map would print as something else than what it holds. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
