import { calendarDay } from '../../calendar/calendar-day.js';
import { dayOf, readFrenchDate } from '../../calendar/read-french-date.js';
import { readDecimal } from '../../numbers/read-decimal.js';
import { DomainError } from '../../shared/domain-error.js';
import { type Anomalies, mayHoldNir } from '../anomaly.js';
import { cleanText } from '../clean-text.js';
import { isRawObject, type Raw, RawNumber, shownText } from '../raw.js';

/** Where XML readers put the text of an element that has attributes. */
const TEXT_KEYS = ['#text', '$t', '_text', '_', '$', '__text', 'value', '#cdata-section', '__cdata'];
const NOT_VALUES = /^(?:nan|none|null|nil|undefined|n\/?a|nc|nr|\(vide\)|-+|\?+)$/i;
/** Beyond fifteen figures a number of JSON is no longer the one that was written. */
const MOST_FIGURES = 15;
const EARLIEST_MOMENT = 315_532_800_000;

/** The one value a scalar field holds, out of what lists and XML put around it. Undefined when it holds none. */
export function onlyValue(raw: Raw | undefined, path: string, notes: Anomalies): Raw | undefined {
  if (Array.isArray(raw)) {
    if (raw.length > 1) notes.corrected(path, 'several-values', shownText(raw), shownText(raw[0]));
    else if (raw.length === 1) notes.corrected(path, 'other-nesting', shownText(raw), shownText(raw[0]));
    return onlyValue(raw[0], path, notes);
  }
  if (!isRawObject(raw)) return raw ?? undefined;
  const key = TEXT_KEYS.find((name) => raw.has(name));
  const isNil = [...raw.keys()].every((name) => name.startsWith('@') || name === '_attributes');
  if (key === undefined) {
    if (!isNil) notes.leftOut(path, 'malformed', shownText(raw));
    return undefined;
  }
  notes.corrected(path, 'other-nesting', shownText(raw), shownText(raw.get(key)));
  return onlyValue(raw.get(key), path, notes);
}

/** A text, cleaned; undefined when there is none. Numbers and flags are texts whose quotes were forgotten. */
export function readText(raw: Raw | undefined, path: string, notes: Anomalies): string | undefined {
  const value = onlyValue(raw, path, notes);
  if (value === undefined || value === null) return undefined;
  const said = value instanceof RawNumber ? value.digits : String(value);
  const { text, wasGarbled, wasPadded, isBroken } = cleanText(said);
  if (text === '') return undefined;
  if (NOT_VALUES.test(text) || mayHoldNir(text)) {
    const isNir = mayHoldNir(text);
    notes.leftOut(path, isNir ? 'nir-refused' : 'not-a-value', isNir ? '' : text);
    return undefined;
  }
  if (typeof value !== 'string') notes.corrected(path, 'text-as-number', text, text);
  if (wasGarbled) notes.corrected(path, 'garbled-letters', shownText(said), shownText(text));
  else if (wasPadded) notes.corrected(path, 'padded', shownText(said), shownText(text));
  if (isBroken) notes.kept(path, 'garbled-letters', shownText(text));
  return text;
}

export interface Bounds {
  readonly least: number;
  readonly most?: number;
  readonly isInteger: boolean;
}

/** A number within its bounds, exactly as written; undefined when there is none, or it is none. */
export function readNumber(
  raw: Raw | undefined,
  path: string,
  notes: Anomalies,
  bounds: Bounds,
): number | undefined {
  const value = onlyValue(raw, path, notes);
  const digits = value instanceof RawNumber ? value.digits : digitsOfText(value, path, notes);
  if (digits === undefined) return undefined;
  const number = Number(digits);
  if (!Number.isFinite(number) || figuresOf(digits) > MOST_FIGURES) {
    notes.leftOut(path, 'too-large', digits.slice(0, 40));
    return undefined;
  }
  return withinBounds(number, path, notes, bounds);
}

function digitsOfText(value: Raw | undefined, path: string, notes: Anomalies): string | undefined {
  if (typeof value === 'boolean') {
    notes.leftOut(path, 'not-a-number', String(value));
    return undefined;
  }
  const text = readText(value, path, notes);
  if (text === undefined) return undefined;
  const bare = bareAmount(text);
  // As JSON writes numbers, in quotes: exact, and read as they are.
  if (/^-?\d+(?:\.\d+)?e[+-]?\d{1,3}$/i.test(bare)) {
    notes.corrected(path, 'number-as-text', shownText(text), bare);
    return bare;
  }
  const reading = readDecimal(bare);
  if (!reading.ok) {
    notes.leftOut(path, reading.reason === 'too-large' ? 'too-large' : 'not-a-number', shownText(text));
    return undefined;
  }
  const { isNegative, integer, fraction } = reading.digits;
  const digits = `${isNegative ? '-' : ''}${integer}${/[1-9]/.test(fraction) ? `.${fraction}` : ''}`;
  notes.corrected(path, 'number-as-text', shownText(text), String(Number(digits)));
  return digits;
}

/** A number without its unit, its plus sign, the apostrophes of Swiss thousands. With taxes it would be another number. */
function bareAmount(text: string): string {
  return text
    .replace(/^(?:€|eur)\s*/i, '')
    .replace(/(?:\s*(?:€|eur(?:os?)?\b|h\.?t\.?(?![a-z])|mois\b|%))+\s*$/i, '')
    .replace(/^\+\s*/, '')
    .replace(/(?<=\d)['’](?=\d{3}(?!\d))/g, '')
    .replace(/^(?=\.\d)/, '0')
    .replace(/(?<=\d)\.$/, '');
}

function figuresOf(digits: string): number {
  const [mantissa = ''] = digits.toLowerCase().split('e');
  return mantissa.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '').length;
}

function withinBounds(
  number: number,
  path: string,
  notes: Anomalies,
  { least, most, isInteger }: Bounds,
): number | undefined {
  if (isInteger && !Number.isInteger(number)) notes.leftOut(path, 'not-an-integer', String(number));
  else if (number < least) notes.leftOut(path, 'too-small', String(number));
  else if (most !== undefined && number > most) notes.leftOut(path, 'too-large', String(number));
  else return number === 0 ? 0 : number;
  return undefined;
}

const YES = /^(?:true|vrai|oui|o|yes|y|1)$/i;
const NO = /^(?:false|faux|non|n|no|0)$/i;

/** A yes or a no; undefined when nothing says either. */
export function readFlag(raw: Raw | undefined, path: string, notes: Anomalies): boolean | undefined {
  const value = onlyValue(raw, path, notes);
  if (typeof value === 'boolean') return value;
  const text = value instanceof RawNumber ? value.digits : readText(value, path, notes);
  if (text === undefined) return undefined;
  const flag = YES.test(text) ? true : NO.test(text) ? false : undefined;
  if (flag === undefined) notes.leftOut(path, 'malformed', shownText(text));
  else notes.corrected(path, 'flag-as-text', text, String(flag));
  return flag;
}

/** A day that exists, from 1900 to 2199; undefined when there is none, or no calendar has it. */
export function readDay(raw: Raw | undefined, path: string, notes: Anomalies): string | undefined {
  const value = onlyValue(raw, path, notes);
  const text = value instanceof RawNumber ? value.digits : readText(value, path, notes);
  if (text === undefined) return undefined;
  const moment = momentOf(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(.*)$/s.exec(
    moment ??
      text
        .replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
        .replace(/^(\d{4})\.(\d{1,2})\.(\d{1,2})\b/, '$1-$2-$3'),
  );
  const day = iso ? existing(iso, text, path, notes) : inFrench(text, path, notes);
  if (day === undefined || day === text) return day;
  const rule = iso?.[4] && moment === null ? 'day-with-time' : 'day-respelled';
  notes.corrected(path, rule, shownText(text), day);
  return day;
}

/** Milliseconds since 1970, or seconds, as some exports write days; null for anything else. */
function momentOf(text: string): string | null {
  const [, said] = /^\/Date\((\d{9,13})(?:[+-]\d{4})?\)\/$/.exec(text) ?? [null, text];
  const isMoment = /^\d{9,10}$|^\d{12,13}$/.test(said!);
  const milliseconds = Number(said) * (said!.length > 10 ? 1 : 1000);
  if (!isMoment || milliseconds < EARLIEST_MOMENT) return null;
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function existing(
  [, year, month, dayOfMonth, rest]: RegExpExecArray,
  said: string,
  path: string,
  notes: Anomalies,
): string | undefined {
  if (!/^(?:[T ].*|Z|[+-]\d\d:?\d\d)?$/s.test(rest!.trimEnd())) {
    notes.leftOut(path, 'day-malformed', shownText(said));
    return undefined;
  }
  try {
    return calendarDay(Number(year), Number(month), Number(dayOfMonth));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const rule = error.code === 'day-out-of-range' ? 'day-out-of-range' : 'day-not-in-calendar';
    notes.leftOut(path, rule, shownText(said));
    return undefined;
  }
}

function inFrench(text: string, path: string, notes: Anomalies): string | undefined {
  const date = readFrenchDate(text.replace(/\s+\d{1,2}[h:]\d{2}.*$/, ''));
  const day = date && dayOf(date);
  if (day) return day;
  const isImpossible = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$/.test(text);
  notes.leftOut(path, isImpossible ? 'day-not-in-calendar' : 'day-malformed', shownText(text));
  return undefined;
}
