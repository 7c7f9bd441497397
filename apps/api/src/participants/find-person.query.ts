import { ApiProperty } from '@nestjs/swagger';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { recordOpenings } from '../journal/record-openings.js';
import type { KnownPerson } from './file/new-participant.js';
import { holdKnown } from './hold-files.js';

export class OpenWorkContract {
  @ApiProperty() id: number;
  @ApiProperty() firmName: string;
  @ApiProperty({ format: 'date' }) startedOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) endedOn: string | null;
}

/** As little as is needed to recognise somebody one already knows: no home, no criterion, no contact. */
export class FoundPerson {
  @ApiProperty() id: number;
  @ApiProperty() lastName: string;
  @ApiProperty() firstName: string;
  @ApiProperty({ format: 'date' }) bornOn: string;
  @ApiProperty() houseName: string;
  @ApiProperty({ type: [OpenWorkContract] }) workContracts: OpenWorkContract[];
}

export class FoundPeople {
  @ApiProperty({ type: [FoundPerson] }) items: FoundPerson[];
}

/** People of any house, found only by their whole name and their birth date, with the work contracts still open; written down as an opening. */
export async function findPerson(scope: Scope, known: KnownPerson): Promise<FoundPeople> {
  const ids = await holdKnown(scope, known);
  const items = await scope.rows<FoundPerson>(sql`
    select p.id, p.last_name as "lastName", p.first_name as "firstName", p.born_on as "bornOn", t.house_name as "houseName",
      coalesce((select json_agg(json_build_object('id', c.id, 'firmName', f.name, 'startedOn', c.started_on, 'endedOn', c.ended_on)
          order by c.started_on desc)
        from employment_contract c join firm f on f.id = c.firm_id
        where c.participant_id = p.id and coalesce(c.ended_on, 'infinity') >= ${scope.today}::date - 366), '[]') as "workContracts"
    from participant p join territory t on t.id = p.registered_by_territory_id
    where p.id = any(${ids}::integer[]) and p.anonymised_on is null order by p.id`);
  await recordOpenings(
    scope,
    items.map(({ id }) => id),
    'FOUND',
  );
  return { items };
}

/**
 * Whether what the house says it knows of a person is exactly so: the only key to somebody of another house. The
 * transaction holds the files of whoever is so known.
 */
export async function isKnown(scope: Scope, participantId: number, known: KnownPerson): Promise<boolean> {
  return (await holdKnown(scope, known)).includes(participantId);
}
