/** A number as its digits were written: neither rounded nor lost before somebody decides what to do with it. */
export class RawNumber {
  constructor(readonly digits: string) {}
}

/** A value of a JSON text, names as data: a Map cannot be led astray by `__proto__`. */
export type Raw = null | boolean | string | RawNumber | readonly Raw[] | RawObject;
export type RawObject = ReadonlyMap<string, Raw>;

/** A value of the official format, ready to be printed as JSON. */
export type Json = boolean | string | number | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json | undefined;
}

export function isRawObject(value: Raw | undefined): value is RawObject {
  return value instanceof Map;
}

/** A value that was parsed elsewhere, as this folder reads it. Undefined is left out. */
export function rawOf(value: unknown): Raw {
  if (typeof value === 'number') return new RawNumber(String(value));
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(rawOf);
  if (value === null || typeof value !== 'object') return null;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return new Map(entries.map(([name, one]) => [name, rawOf(one)]));
}

const LONGEST_SHOWN = 200;

/** What a value said, on one line and cut, to be shown beside an anomaly. */
export function shownText(value: Raw | undefined): string {
  const text = textOf(value).replace(/\s+/g, ' ').trim();
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
}

function textOf(value: Raw | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (value instanceof RawNumber) return value.digits;
  if (typeof value === 'boolean') return String(value);
  if (isRawObject(value)) {
    const fields = [...value].slice(0, 8).map(([name, one]) => `${name}: ${textOf(one).slice(0, 80)}`);
    return `{${fields.join(', ')}}`;
  }
  return `[${value
    .slice(0, 8)
    .map((one) => textOf(one).slice(0, 80))
    .join(', ')}]`;
}
