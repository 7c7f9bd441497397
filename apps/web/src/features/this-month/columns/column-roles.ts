import type { ColumnRole, ColumnsChange, FoundColumn } from './use-columns';

/** What a column can be said to hold, in the order firms think of it; `none` is read by nobody. */
export const ROLES = [
  'lastName',
  'firstName',
  'fullName',
  'hours',
  'period',
  'clause',
  'hourKind',
  'bornOn',
  'siret',
] as const satisfies readonly ColumnRole[];

export type Roles = ReadonlyMap<number, ColumnRole>;

const NO_COLUMN = -1;

/** What each column holds, as it was read. */
export function rolesOf(columns: readonly FoundColumn[]): Roles {
  return new Map(columns.flatMap(({ column, role }) => (role ? [[column, role] as const] : [])));
}

/** The roles once a column was given one: the column that held it holds nothing any more. */
export function withRole(roles: Roles, column: number, role: ColumnRole | null): Roles {
  const next = new Map([...roles].filter(([at, held]) => at !== column && held !== role));
  if (role) next.set(column, role);
  return next;
}

/** What changed between two choices, by role: where it is now, or nowhere. */
export function changesOf(before: Roles, after: Roles): ColumnsChange['roles'] {
  const changes: ColumnsChange['roles'] = {};
  for (const role of ROLES) {
    const [was, is] = [before, after].map((roles) =>
      [...roles].flatMap(([column, held]) => (held === role ? [column] : [])),
    ) as [number[], number[]];
    if (was.join() !== is.join()) changes[role] = is[0] ?? NO_COLUMN;
  }
  return changes;
}
