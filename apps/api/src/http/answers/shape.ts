import type { Role } from '../../platform/actor.js';
import { type AnswerClass, declared, fieldsOf, ONLY_FOR } from './only-for.js';

/** What an answer may be made of, read once from the classes that describe it. */
export type Shape = ValueShape | ParamsShape | ListShape | ObjectShape;

/** A text, a number, a boolean, an instant or null. */
export interface ValueShape {
  readonly kind: 'value';
}

/** Named values whose names depend on a code: the parameters of a sentence. Never an object inside. */
export interface ParamsShape {
  readonly kind: 'params';
}

export interface ListShape {
  readonly kind: 'list';
  readonly of: Shape;
}

export interface ObjectShape {
  readonly kind: 'object';
  readonly name: string;
  readonly fields: ReadonlyMap<string, FieldShape>;
}

export interface FieldShape {
  readonly shape: Shape;
  /** Null: whoever may call the route. */
  readonly onlyFor: readonly Role[] | null;
}

/** The part of OpenAPI's metadata that says what a field holds. */
export interface DeclaredType {
  readonly type?: unknown;
  readonly isArray?: boolean;
  readonly items?: unknown;
  readonly enum?: unknown;
  readonly additionalProperties?: unknown;
}

const VALUE: ValueShape = { kind: 'value' };
const VALUE_TYPES = new Set<unknown>([
  String,
  Number,
  Boolean,
  Date,
  'string',
  'number',
  'integer',
  'boolean',
]);
const known = new Map<AnswerClass, ObjectShape>();

/** The shape a class declares. Throws when a field does not say what it holds: it could not be checked. */
export function shapeOfClass(type: AnswerClass): ObjectShape {
  const earlier = known.get(type);
  if (earlier) return earlier;
  const fields = new Map<string, FieldShape>();
  const shape: ObjectShape = { kind: 'object', name: type.name, fields };
  known.set(type, shape);
  for (const field of fieldsOf(type.prototype)) {
    const property = declared(type.prototype, field);
    const onlyFor = (property[ONLY_FOR] as readonly Role[] | undefined) ?? null;
    fields.set(field, { shape: shapeOf(property, `${type.name}.${field}`), onlyFor });
  }
  if (fields.size === 0) throw new Error(`${type.name} declares no field: nothing of it could be sent`);
  return shape;
}

/** The shape of one declared type; `where` names it when it cannot be told. */
export function shapeOf(property: DeclaredType, where: string): Shape {
  const { type, isArray, items } = property;
  if (type === 'array') return { kind: 'list', of: shapeOf((items ?? {}) as DeclaredType, where) };
  if (isArray) return { kind: 'list', of: shapeOf({ ...property, isArray: false }, where) };
  if (VALUE_TYPES.has(type) || property.enum !== undefined) return VALUE;
  if (type === 'object' && property.additionalProperties !== undefined) return { kind: 'params' };
  if (typeof type === 'function' && type !== Object && type !== Array) {
    if (isClass(type)) return shapeOfClass(type);
    const given: unknown = type();
    return shapeOf(Array.isArray(given) ? { type: given[0], isArray: true } : { type: given }, where);
  }
  throw new Error(`${where} does not say what it holds: give its @ApiProperty a type`);
}

/** A class, and not the function that gives a class declared further down. */
function isClass(type: object): type is AnswerClass {
  return /^class\b/.test(String(type));
}
