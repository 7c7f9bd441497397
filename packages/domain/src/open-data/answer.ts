import { Anomalies } from './anomaly.js';
import { type MissingField, missingFields } from './missing.js';
import type { Json, JsonObject } from './raw.js';
import { readValue } from './reading/read-shape.js';
import type { RecordKind } from './shape.js';

/** A record with what somebody answered for what it lacks, and the answers that could not be taken. */
export interface Answered {
  readonly record: JsonObject;
  readonly refused: readonly string[];
}

/**
 * Puts answers, texts by path, where a record lacks a value; an answer to anything that is said already is not used: what
 * the buyer published is never changed.
 */
export function answerMissing(
  kind: RecordKind,
  record: JsonObject,
  answers: Readonly<Record<string, string>>,
): Answered {
  const refused: string[] = [];
  let answered = record;
  for (const { path, shape } of missingFields(kind, record)) {
    const text = Object.hasOwn(answers, path) ? answers[path]!.trim() : '';
    if (text === '') continue;
    const value = readAnswer(text, shape, path);
    if (value === undefined) refused.push(path);
    else answered = putAt(answered, stepsOf(path), value) as JsonObject;
  }
  return { record: answered, refused };
}

/** Paths of a list of answers that could not be read as what is missing there. */
function readAnswer(text: string, shape: MissingField['shape'], path: string): Json | undefined {
  const notes = new Anomalies();
  const value = readValue(text, shape, path, { notes, outside: () => false });
  return notes.found.some(({ outcome, rule }) => outcome === 'LEFT_OUT' || rule === 'too-long')
    ? undefined
    : value;
}

type Step = string | number;

function stepsOf(path: string): Step[] {
  return path
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** A copy with the value at its place; what leads there is made when it is not there. */
function putAt(within: Json | undefined, [step, ...rest]: readonly Step[], value: Json): Json {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list = Array.isArray(within) ? [...within] : [];
    list[step] = putAt(list[step], rest, value);
    return list;
  }
  const object = typeof within === 'object' && !Array.isArray(within) ? (within as JsonObject) : {};
  return { ...object, [step]: putAt(object[step], rest, value) };
}
