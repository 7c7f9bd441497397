import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { isOfAFile } from './journal-kinds.js';
import type { JournalLine } from './journal-line.js';

/** The names behind the numbers of a page of entries, as far as the actor may read them today. */
export interface Names {
  /** A name in the place of a reference, or the value itself. */
  nameOf(field: string, value: string | null): string | null;
  /** What an entry is about, beside the person: the name or number of the row, else the firm or the operation. */
  subjectOf(line: Pick<JournalLine, 'table' | 'before' | 'after'>): string | null;
}

const SOURCE_OF_FIELD: Record<string, string> = {
  territory_id: 'territory',
  registered_by_territory_id: 'territory',
  recorded_by_territory_id: 'territory',
  operation_territory_id: 'territory',
  residence_territory_id: 'territory',
  firm_id: 'firm',
  authority_id: 'authority',
  operation_id: 'operation',
  commune_code: 'commune',
  residence_commune_code: 'commune',
  checked_by_user_id: 'user',
  granted_by_user_id: 'user',
  decided_by_user_id: 'user',
  certified_by_user_id: 'user',
  created_by_user_id: 'user',
  remembered_by_user_id: 'user',
  user_id: 'user',
};

/** Reads, in one statement and under the actor's own rights, the names that a page of entries refers to. */
export async function namesIn(scope: Scope, lines: readonly JournalLine[]): Promise<Names> {
  const wanted = new Map<string, Set<string>>();
  for (const { before, after } of lines) {
    for (const [field, value] of [...Object.entries(before ?? {}), ...Object.entries(after ?? {})]) {
      const source = SOURCE_OF_FIELD[field];
      if (source === undefined || value === null) continue;
      wanted.set(source, (wanted.get(source) ?? new Set()).add(String(value)));
    }
  }
  const of = (source: string) => [...(wanted.get(source) ?? [])];
  const found = await scope.rows<{ source: string; key: string; name: string }>(sql`
    select 'territory' as source, id::text as key, name from territory where id = any (${of('territory')}::integer[])
    union all select 'firm', id::text, name from firm where id = any (${of('firm')}::integer[])
    union all select 'authority', id::text, name from contracting_authority where id = any (${of('authority')}::integer[])
    union all select 'operation', id::text, name from operation where id = any (${of('operation')}::integer[])
    union all select 'user', id::text, name from app_user where id = any (${of('user')}::integer[])
    union all select 'commune', code, name from commune where code = any (${of('commune')}::text[])`);
  return withNames(new Map(found.map(({ source, key, name }) => [`${source} ${key}`, name])));
}

function withNames(names: ReadonlyMap<string, string>): Names {
  const nameOf = (field: string, value: string | null) =>
    value === null ? null : (names.get(`${SOURCE_OF_FIELD[field]} ${value}`) ?? value);
  return {
    nameOf,
    subjectOf({ table, before, after }) {
      // Of a person's file, the person is named and nothing else.
      if (isOfAFile(table)) return null;
      const row = after ?? before;
      const own = row?.name ?? row?.number ?? row?.email;
      if (own !== undefined && own !== null) return String(own);
      for (const field of ['firm_id', 'operation_id', 'commune_code']) {
        const name = row?.[field] ? names.get(`${SOURCE_OF_FIELD[field]} ${row[field]}`) : undefined;
        if (name !== undefined) return name;
      }
      return null;
    },
  };
}
