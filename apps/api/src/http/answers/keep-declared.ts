import type { Role } from '../../platform/actor.js';
import type { ObjectShape, Shape } from './shape.js';

/** Copies a value with the fields that may leave, and no other. */
type Keep = (value: unknown) => unknown;

/** Who reads an answer: a role, or somebody who is not signed in. */
export type Reader = Role | 'ANYBODY';

/** What is done with a field no class declares: never sent; where tests run, an error besides. */
export type Undeclared = 'drop' | 'refuse';

/** Makes, once per shape and reader, the functions that keep what is declared and meant for the reader. */
export class DeclaredFields {
  private readonly made = new Map<Reader, Map<Shape, Keep>>();

  constructor(private readonly undeclared: Undeclared) {}

  /** `value` as `reader` may receive it. Throws on an undeclared field where these are refused. */
  keep(shape: Shape, reader: Reader, value: unknown): unknown {
    return this.keeper(shape, reader)(value);
  }

  private keeper(shape: Shape, reader: Reader): Keep {
    const ofReader = this.made.get(reader) ?? new Map<Shape, Keep>();
    this.made.set(reader, ofReader);
    const earlier = ofReader.get(shape);
    if (earlier) return earlier;
    // A class that contains itself finds this function in the map while its own is being made.
    let keep: Keep | undefined;
    ofReader.set(shape, (value) => keep!(value));
    keep = this.make(shape, reader);
    ofReader.set(shape, keep);
    return keep;
  }

  private make(shape: Shape, reader: Reader): Keep {
    switch (shape.kind) {
      case 'value':
        return (value) => (isValue(value) ? value : this.refuse('a value that is an object'));
      case 'params':
        return (value) => this.keepParams(value);
      case 'list':
        return this.keepList(this.keeper(shape.of, reader));
      case 'object':
        return this.keepObject(shape, reader);
    }
  }

  private keepParams(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    const good = Object.entries(value).filter(
      ([name, one]) => isValue(one) || this.refuse(`the parameter ${name}, which is an object`),
    );
    return Object.fromEntries(good);
  }

  private keepList(keep: Keep): Keep {
    return (value) => {
      if (value === null || value === undefined) return value;
      return Array.isArray(value) ? value.map(keep) : this.refuse('something else in place of a list');
    };
  }

  private keepObject({ name, fields }: ObjectShape, reader: Reader): Keep {
    const mine = [...fields].filter(
      ([, { onlyFor }]) => onlyFor === null || (onlyFor as readonly Reader[]).includes(reader),
    );
    const keeps = mine.map(([field, { shape }]) => [field, this.keeper(shape, reader)] as const);
    const isStrict = this.undeclared === 'refuse';
    return (value) => {
      if (value === null || value === undefined) return value;
      if (typeof value !== 'object' || Array.isArray(value)) return this.refuse(`no object for ${name}`);
      const given = value as Record<string, unknown>;
      if (isStrict) this.refuseOthers(name, fields, given);
      const kept: Record<string, unknown> = {};
      for (const [field, keep] of keeps) {
        const one = given[field];
        if (one !== undefined) kept[field] = keep(one);
      }
      return kept;
    };
  }

  private refuseOthers(
    name: string,
    fields: ObjectShape['fields'],
    given: Readonly<Record<string, unknown>>,
  ): void {
    for (const field of Object.keys(given))
      if (given[field] !== undefined && !fields.has(field)) this.refuse(`${name}.${field}`);
  }

  private refuse(what: string): undefined {
    if (this.undeclared === 'refuse') throw new UndeclaredField(what);
    return undefined;
  }
}

/** A fault of ours. `code` is what the log keeps: it names a class and a field, never a value. */
export class UndeclaredField extends Error {
  readonly code: string;

  constructor(what: string) {
    super(`an answer holds what no class declares: ${what}`);
    this.code = `undeclared: ${what}`;
  }
}

function isValue(value: unknown): boolean {
  return value === null || typeof value !== 'object' || value instanceof Date;
}
