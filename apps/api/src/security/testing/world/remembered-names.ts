import type pg from 'pg';

/** Whom a name means to a firm: everything of the row, so that it can be put back once it was forgotten. */
export type RememberedName = Readonly<
  Record<'id' | 'firmId' | 'participantId' | 'territoryId' | 'userId', number> & { writtenName: string }
>;

/** A firm of the world says whom a name means. */
export async function remember(
  db: pg.Pool,
  name: Omit<RememberedName, 'id'> & { readonly id?: number },
): Promise<RememberedName> {
  const { rows } = await db.query<{ id: number }>(
    `insert into remembered_name (id, firm_id, participant_id, registered_by_territory_id, written_name, written_key, remembered_by_user_id,
      remembered_on)
    values (coalesce($1::integer, nextval(pg_get_serial_sequence('remembered_name', 'id'))::integer), $2, $3, $4, $5, lower($5), $6, '2024-06-01')
    on conflict (id) do update set written_name = excluded.written_name returning id`,
    [name.id ?? null, name.firmId, name.participantId, name.territoryId, name.writtenName, name.userId],
  );
  return { ...name, id: rows[0]!.id };
}
