import type { Json, JsonObject } from './raw.js';
import { type ObjectShape, type RecordKind, SHAPES } from './shape.js';

/** A record with its fields in the order of the format: two exports of the same contract are the same text. */
export function inOfficialOrder(kind: RecordKind, record: JsonObject): JsonObject {
  return ordered(SHAPES[kind], record);
}

function ordered({ fields }: ObjectShape, value: JsonObject): JsonObject {
  const entries = Object.entries(fields).flatMap(([name, shape]) => {
    const inner = value[name];
    if (inner === undefined) return [];
    if (shape.is === 'object') return [[name, ordered(shape, inner as JsonObject)]];
    if (shape.is !== 'list') return [[name, inner]];
    const items = (inner as readonly Json[]).map((one) => ({
      [shape.each]: ordered(shape.of, (one as JsonObject)[shape.each] as JsonObject),
    }));
    return [[name, items]];
  });
  return Object.fromEntries(entries) as JsonObject;
}
