import { normaliseName } from '../../territories/normalise-name.js';
import { Anomalies, under } from '../anomaly.js';
import { deduceType } from '../checking/check-firms.js';
import { isRawObject, type Json, type JsonObject, type Raw, type RawObject, shownText } from '../raw.js';
import type { ObjectShape, Shape } from '../shape.js';
import { OLDER_WORDS } from '../words.js';
import { tidyIdentifier, withItsZero } from './identifier.js';
import { fieldKey } from './looks-like-record.js';
import { elementsOf, isEmptyList, isWrappedList } from './nesting.js';
import { readDay, readFlag, readNumber, readText } from './read-scalar.js';

/** Told of each field the format does not know: true when it is kept beside the record. */
export type Outside = (path: string, name: string, value: Raw) => boolean;

/** What a reading takes along. */
export interface Reading {
  readonly notes: Anomalies;
  readonly outside: Outside;
}

/**
 * Reads an object as its shape wants it. Whatever it returns is valid but for what is missing: a value that cannot be made
 * so is left out, and said. Undefined when it is no object at all.
 */
export function readObject(
  raw: Raw | undefined,
  shape: ObjectShape,
  path: string,
  reading: Reading,
): JsonObject | undefined {
  const object = asObject(raw, shape, path, reading.notes);
  if (!object) return undefined;
  const given = fieldsByName(object, shape, path, reading);
  const read: Record<string, Json> = {};
  for (const [name, field] of Object.entries(shape.fields)) {
    const at = under(path, name);
    const before = reading.notes.found.length;
    const value = given.has(name) ? readValue(given.get(name), field, at, reading) : undefined;
    if (value !== undefined) read[name] = value;
    else if (shape.required.includes(name) && reading.notes.found.length === before)
      reading.notes.leftOut(at, 'missing');
  }
  if (!shape.isFirm) return read;
  tidyIdentifier(read, path, reading.notes);
  deduceType(read, path, reading.notes);
  // In the order of the format again: two that say the same are compared as texts.
  const { typeIdentifiant, id, ...rest } = read;
  return {
    ...(typeIdentifiant === undefined ? {} : { typeIdentifiant }),
    ...(id === undefined ? {} : { id }),
    ...rest,
  };
}

function asObject(
  raw: Raw | undefined,
  shape: ObjectShape,
  path: string,
  notes: Anomalies,
): RawObject | undefined {
  if (isRawObject(raw)) return raw;
  if (Array.isArray(raw) && raw.length > 0) {
    const rule = raw.length > 1 ? 'several-values' : 'other-nesting';
    notes.corrected(path, rule, shownText(raw), shownText(raw[0]));
    return asObject(raw[0], shape, path, notes);
  }
  if (raw === null || raw === undefined || raw === '') return undefined;
  const name = ['id', 'code'].find((one) => one in shape.fields);
  if (Array.isArray(raw) || name === undefined) {
    if (!Array.isArray(raw)) notes.leftOut(path, 'not-an-object', shownText(raw));
    return undefined;
  }
  // 'acheteur': '21590163800019': the one thing it can be is the identifier; of a place, its code.
  notes.corrected(path, 'other-nesting', shownText(raw), `${name}: ${shownText(raw)}`);
  return new Map([[name, raw]]);
}

/** The fields the shape knows, by their right names; the others are told. */
function fieldsByName(
  object: RawObject,
  shape: ObjectShape,
  path: string,
  reading: Reading,
): Map<string, Raw> {
  const known = namesOf(shape);
  const given = new Map<string, Raw>();
  for (const [said, value] of object) {
    const bare = said.trim().replace(/^\ufeff|^@(?!xmlns|xsi)/, '');
    const name = Object.hasOwn(shape.fields, bare) ? bare : known.get(fieldKey(bare));
    if (name === undefined || given.has(name)) {
      const isKept = reading.outside(path, bare, value);
      const at = under(path, said.trim().slice(0, 60));
      if (isKept) reading.notes.kept(at, 'outside-schema', shownText(value));
      else reading.notes.leftOut(at, 'outside-schema', shownText(value));
      continue;
    }
    if (name !== said) reading.notes.corrected(under(path, name), 'key-respelled', said.slice(0, 60), name);
    given.set(name, value);
  }
  return given;
}

const NAMES = new WeakMap<ObjectShape, ReadonlyMap<string, string>>();

function namesOf(shape: ObjectShape): ReadonlyMap<string, string> {
  const known = NAMES.get(shape) ?? new Map(Object.keys(shape.fields).map((name) => [fieldKey(name), name]));
  NAMES.set(shape, known);
  return known;
}

/** Reads one value as its shape wants it; undefined, and told, when it cannot be. */
export function readValue(
  raw: Raw | undefined,
  shape: Shape,
  path: string,
  reading: Reading,
): Json | undefined {
  const { notes } = reading;
  switch (shape.is) {
    case 'text':
      return readBoundedText(raw, shape, path, notes);
    case 'siret':
      return readSiretDigits(raw, path, notes);
    case 'day':
      return readDay(raw, path, notes);
    case 'flag':
      return readFlag(raw, path, notes);
    case 'number':
    case 'integer':
      return readNumber(raw, path, notes, { ...shape, isInteger: shape.is === 'integer' });
    case 'choice':
      return readChoice(raw, shape.among, path, notes);
    case 'object':
      return readObject(raw, shape, path, reading);
    case 'choices':
      return readChoices(raw, shape, path, notes);
    case 'list':
      return readList(raw, shape, path, reading);
  }
}

function readBoundedText(
  raw: Raw | undefined,
  { longest, pattern }: { longest?: number; pattern?: RegExp },
  path: string,
  notes: Anomalies,
): string | undefined {
  const text = readText(raw, path, notes);
  if (text === undefined) return undefined;
  const bare = pattern ? text.replace(/\s+/g, '') : text;
  if (pattern && !pattern.test(bare)) {
    notes.leftOut(path, 'malformed', shownText(text));
    return undefined;
  }
  // The schema counts characters as code points do.
  const letters = longest === undefined ? [] : [...bare];
  if (longest === undefined || letters.length <= longest) return bare;
  if (longest < 100) {
    // Half an identifier names something else.
    notes.leftOut(path, 'too-long', shownText(text));
    return undefined;
  }
  const cut = letters.slice(0, longest).join('');
  notes.corrected(path, 'too-long', shownText(text), `${longest}`);
  return cut;
}

function readSiretDigits(raw: Raw | undefined, path: string, notes: Anomalies): string | undefined {
  const text = readText(raw, path, notes);
  if (text === undefined) return undefined;
  const digits = text.replace(/[\s.\u202f\u00a0]/g, '');
  if (/^\d{14}$/.test(digits)) {
    if (digits !== text) notes.corrected(path, 'padded', text, digits);
    return digits;
  }
  const restored = withItsZero(digits);
  if (restored !== null) {
    notes.corrected(path, 'siret-zero-restored', text, restored);
    return restored;
  }
  notes.leftOut(path, /^\d[.,]\d+E\+?\d+$/i.test(digits) ? 'siret-digits-lost' : 'siret-malformed', text);
  return undefined;
}

function readChoice(
  raw: Raw | undefined,
  among: readonly string[],
  path: string,
  notes: Anomalies,
): string | undefined {
  const text = readText(raw, path, notes);
  return text === undefined ? undefined : chosen(text, among, path, notes);
}

function chosen(text: string, among: readonly string[], path: string, notes: Anomalies): string | undefined {
  if (among.includes(text)) return text;
  const key = normaliseName(text);
  const respelled = keysOf(among).get(key) ?? keysOf(among).get(fieldKey(text)) ?? wornWord(text, among);
  if (respelled !== undefined) {
    notes.corrected(path, 'choice-respelled', shownText(text), respelled);
    return respelled;
  }
  const older = Object.hasOwn(OLDER_WORDS, key) ? OLDER_WORDS[key] : undefined;
  if (older !== undefined && among.includes(older)) {
    notes.corrected(path, 'choice-of-older-schema', shownText(text), older);
    return older;
  }
  notes.leftOut(path, 'choice-unknown', shownText(text));
  return undefined;
}

const LOST = /[?\ufffd]+/g;

/** 'Proc?dure adapt?e' is the one word of the list that has any letters where these are lost. */
function wornWord(text: string, among: readonly string[]): string | undefined {
  if (text.search(LOST) < 0 || text.length > 100) return undefined;
  const pattern = text.split(LOST).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const worn = new RegExp(`^${pattern.join('.{1,3}')}$`, 'i');
  const found = among.filter((word) => worn.test(word));
  return found.length === 1 ? found[0] : undefined;
}

const KEYS = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/** The words of an official list by their normalised names, reckoned once. */
function keysOf(among: readonly string[]): ReadonlyMap<string, string> {
  const known =
    KEYS.get(among) ??
    new Map(
      among.flatMap((word) => [fieldKey(word), normaliseName(word)].map((key) => [key, word] as const)),
    );
  KEYS.set(among, known);
  return known;
}

type ChoicesShape = Extract<Shape, { is: 'choices' }>;
type ListShape = Extract<Shape, { is: 'list' }>;

function readChoices(
  raw: Raw | undefined,
  { each, among }: ChoicesShape,
  path: string,
  notes: Anomalies,
): JsonObject | undefined {
  const isOfficial = isRawObject(raw) && Array.isArray(raw.get(each));
  const words = elementsOf(raw, each).flatMap((one) => wordsOf(one, among));
  if (isEmptyList(raw, words)) notes.leftOut(path, 'empty-list', shownText(raw));
  const at = `${path}.${each}`;
  if (!isOfficial && words.length > 0)
    notes.corrected(path, 'other-nesting', shownText(raw), `${each}: [${words.map(shownText).join(', ')}]`);
  const found: string[] = [];
  for (const [index, word] of words.entries()) {
    const value = readChoice(word, among, `${at}[${index}]`, notes);
    if (value === undefined) continue;
    if (found.includes(value)) notes.corrected(`${at}[${index}]`, 'listed-twice', value, value);
    else found.push(value);
  }
  return found.length > 0 ? { [each]: found } : undefined;
}

const BETWEEN_WORDS = /[;|,/+&\r\n]|\set\s/;

/** 'Clause sociale;Critère social' is two words, unless it is one of the list. */
function wordsOf(raw: Raw, among: readonly string[]): Raw[] {
  if (typeof raw !== 'string' || !BETWEEN_WORDS.test(raw)) return [raw];
  const parts = raw.split(BETWEEN_WORDS).filter((part) => part.trim() !== '');
  const known = keysOf(among);
  const isKnown = (part: string) =>
    known.has(normaliseName(part)) || Object.hasOwn(OLDER_WORDS, normaliseName(part));
  return parts.every(isKnown) ? parts.map((part) => part.trim()) : [raw];
}

function readList(
  raw: Raw | undefined,
  { each, of }: ListShape,
  path: string,
  reading: Reading,
): JsonObject[] | undefined {
  const { notes } = reading;
  const elements = elementsOf(raw, each);
  if (isEmptyList(raw, elements)) notes.leftOut(path, 'empty-list', shownText(raw));
  if (!isWrappedList(raw, each) && elements.length > 0)
    notes.corrected(path, 'other-nesting', shownText(raw), `[{${each}: …}]`);
  const found: JsonObject[] = [];
  const seen = new Set<string>();
  for (const [index, element] of elements.entries()) {
    const at = `${path}[${index}].${each}`;
    const value = readObject(element, of, at, reading);
    if (value === undefined || Object.keys(value).length === 0) {
      notes.leftOut(at, 'not-an-object', shownText(element));
      continue;
    }
    const key = JSON.stringify(value);
    if (seen.has(key)) notes.corrected(at, 'listed-twice', shownText(element), '');
    else found.push({ [each]: value });
    seen.add(key);
  }
  return found.length > 0 ? found : undefined;
}
