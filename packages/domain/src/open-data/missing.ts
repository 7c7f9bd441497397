import type { Json, JsonObject } from './raw.js';
import { type ObjectShape, type RecordKind, SHAPES, type Shape } from './shape.js';

/** A value that a valid record wants and this one does not have. */
export interface MissingField {
  readonly path: string;
  readonly shape: Shape;
}

/** What is to be asked before a record is valid, in the order of the format. Empty: it is valid. */
export function missingFields(kind: RecordKind, record: JsonObject): MissingField[] {
  return missingIn(SHAPES[kind], record, '');
}

function missingIn(shape: ObjectShape, value: JsonObject, path: string): MissingField[] {
  return Object.entries(shape.fields).flatMap(([name, field]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const inner = value[name];
    if (inner === undefined) return shape.required.includes(name) ? askFor(field, at) : [];
    if (field.is === 'object') return missingIn(field, inner as JsonObject, at);
    if (field.is !== 'list') return [];
    return (inner as readonly Json[]).flatMap((one, index) =>
      missingIn(field.of, (one as JsonObject)[field.each] as JsonObject, `${at}[${index}].${field.each}`),
    );
  });
}

function askFor(shape: Shape, path: string): MissingField[] {
  if (shape.is === 'object')
    return shape.required.flatMap((name) => askFor(shape.fields[name]!, `${path}.${name}`));
  if (shape.is === 'list') return askFor(shape.of, `${path}[0].${shape.each}`);
  return [{ path, shape }];
}
