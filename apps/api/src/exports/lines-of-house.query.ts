import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { lineOrder, toldLines } from '../reports/lines.query.js';
import { ownEntries } from '../reports/reach.js';
import type { Selection } from '../reports/selection/selection.js';
import type { ToldLine } from '../reports/told/told-lines.query.js';
import { LINE_AROUND_TEXTS, LINE_AS_TEXT, PERSON_AS_TEXT, PLACE_AS_TEXT } from './lines-as-text.js';

const PLACE = sql`e.operation_id, e.operation_territory_id, e.residence_territory_id, e.authority_id, e.firm_id`;

/** Where hours were worked, for whom and by whom, and who worked: written once each, in the order of their names. */
interface Written {
  readonly places: readonly { key: readonly number[]; text: string }[];
  readonly persons: readonly { id: number; text: string }[];
}

/**
 * The lines of the ledger that a house may read by name, and those it is told of others, as lines of a file in their order: by
 * month, then by place and person. Hundreds of thousands of lines have some hundreds of places and persons: these are named,
 * written and put in the order of the alphabet first, and lines are put in the order of their numbers.
 */
export async function linesOfHouse(
  scope: Scope,
  selection: Selection,
  told: readonly ToldLine[],
): Promise<Sql> {
  const { places, persons } = await namesOfLines(scope, selection);
  const keys = [0, 1, 2, 3, 4].map((at) => places.map(({ key }) => key[at]!));
  const lines = ownEntries(
    scope.actor,
    selection,
    sql`${PLACE}, e.participant_id, e.month, e.hour_kind, e.hours, e.reason, e.recorded_at, e.id`,
  );
  return sql`
    select written.text from (
      select ${LINE_AROUND_TEXTS} as text, line.first_day, line.year, line.kind, line.place_rank, line.person_rank, line."hourKind", line.id
      from (select to_char(e.month, 'YYYY-MM') as month, e.month as first_day, null::integer as year, 'ENTRY' as kind,
          place.text as place, place.rank as place_rank, person.text as person, person.rank as person_rank,
          e.hour_kind as "hourKind", 1 as persons, e.hours, e.reason, e.recorded_at as "recordedAt", e.id
        from ${lines} e
        join (select * from rows from (unnest(${keys[0]}::integer[]), unnest(${keys[1]}::integer[]), unnest(${keys[2]}::integer[]),
            unnest(${keys[3]}::integer[]), unnest(${keys[4]}::integer[]), unnest(${places.map(({ text }) => text)}::text[]))
            with ordinality one (operation_id, operation_territory_id, residence_territory_id, authority_id, firm_id, text, rank)) place
          using (operation_id, operation_territory_id, residence_territory_id, authority_id, firm_id)
        join rows from (unnest(${persons.map(({ id }) => id)}::integer[]), unnest(${persons.map(({ text }) => text)}::text[]))
            with ordinality person (id, text, rank) on person.id = e.participant_id) line
      union all
      select ${LINE_AS_TEXT}, (line.month || '-01')::date, line.year, line.kind, row_number() over (${lineOrder('month')}), null, null, 0
      from (${toldLines(told)}) line) written
    order by written.first_day, written.year desc, written.kind collate "C", written.place_rank, written.person_rank,
      written."hourKind" collate "C", written.id`;
}

function namesOfLines(scope: Scope, selection: Selection): Promise<Written> {
  return scope.one<Written>(sql`
    with found as materialized (
      select distinct * from ${ownEntries(scope.actor, selection, sql`${PLACE}, e.participant_id`)} e),
    place as (
      select e.*, 'ENTRY' as kind, null as crossing, o.name as operation, ot.name as "operationTerritory",
        rt.name as "residenceTerritory", a.name as authority, f.name as firm
      from (select distinct ${PLACE} from found e) e
        join operation o on o.id = e.operation_id join territory ot on ot.id = e.operation_territory_id
        join territory rt on rt.id = e.residence_territory_id join contracting_authority a on a.id = e.authority_id
        join firm f on f.id = e.firm_id),
    person as (
      select p.id, p.last_name || ', ' || p.first_name as participant from participant p
      where p.id in (select participant_id from found))
    select
      (select coalesce(json_agg(json_build_object('text', ${PLACE_AS_TEXT}, 'key', json_build_array(line.operation_id,
          line.operation_territory_id, line.residence_territory_id, line.authority_id, line.firm_id))
        order by "operationTerritory", "residenceTerritory", operation, operation_id, firm,
          firm_id, authority_id), '[]') from place line) as places,
      (select coalesce(json_agg(json_build_object('text', ${PERSON_AS_TEXT}, 'id', line.id)
        order by line.participant, line.id), '[]') from person line) as persons`);
}
