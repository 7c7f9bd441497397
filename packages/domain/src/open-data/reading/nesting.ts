import { Anomalies } from '../anomaly.js';
import { isRawObject, type Raw, type RawObject } from '../raw.js';
import { onlyValue, readText } from './read-scalar.js';

/** A list that was written, with nothing in it. */
export function isEmptyList(raw: Raw | undefined, elements: readonly Raw[]): boolean {
  return elements.length === 0 && raw !== undefined && raw !== null && raw !== '';
}

/** A list nested as the format wants it: `[{each: {…}}]`. */
export function isWrappedList(raw: Raw | undefined, each: string): boolean {
  return Array.isArray(raw) && raw.every((one) => isRawObject(one) && one.has(each));
}

/**
 * The elements of a list however it was nested: `[{each: x}]`, `{each: [x]}`, `{each: x}`, `[x]` or `x` alone. XML readers
 * make one of each out of the same element, by how often it is repeated.
 */
export function elementsOf(raw: Raw | undefined, each: string): Raw[] {
  if (raw === null || raw === undefined || raw === '') return [];
  if (Array.isArray(raw)) return raw.flatMap((one) => elementsOf(one, each));
  if (isRawObject(raw)) {
    const inner = raw.get(each);
    // Once only: the price of a tariff, 'tarif', is inside a 'tarif'.
    if (Array.isArray(inner)) return [...inner];
    if (isRawObject(inner) && isNumbered(inner)) return [...inner.values()];
    if (isRawObject(inner) || (raw.size === 1 && inner !== undefined)) return [inner as Raw];
    if ([...raw.keys()].every((name) => name.startsWith('@xsi') || name === '@nil')) return [];
    // A list of a language whose lists have numbers for names.
    if (isNumbered(raw)) return [...raw.values()].flatMap((one) => elementsOf(one, each));
  }
  return [raw];
}

function isNumbered(raw: RawObject): boolean {
  return [...raw.keys()].every((name) => /^\d+$/.test(name));
}

/** The only text of a value, if it is one, without telling of what is around it. */
export function quietText(raw: Raw | undefined): string {
  return readText(onlyValue(raw, '', new Anomalies()), '', new Anomalies()) ?? '';
}
