import type { Json, JsonObject } from './raw.js';

/** One value that is not what it was. Null: it was not there, or is no more. */
export interface RecordChange {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What changed between two readings of a contract, value by value, in the order of the format. */
export function changesBetween(before: JsonObject, after: JsonObject): RecordChange[] {
  const [was, is] = [leavesOf(before), leavesOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((path) => {
    const change = { path, before: was.get(path) ?? null, after: is.get(path) ?? null };
    return change.before === change.after ? [] : [change];
  });
}

function leavesOf(record: JsonObject): Map<string, string> {
  const leaves = new Map<string, string>();
  const visit = (value: Json | undefined, path: string): void => {
    if (Array.isArray(value)) {
      for (const [index, one] of value.entries()) visit(one, `${path}[${index}]`);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, one] of Object.entries(value)) visit(one, path === '' ? name : `${path}.${name}`);
    } else if (value !== undefined) leaves.set(path, String(value));
  };
  visit(record, '');
  return leaves;
}
