/** How a firm writes the name of somebody it employs: an answer it asked to be remembered, for itself only. */
export const ALIASES = /* sql */ `
  create table person_alias (
    id integer generated always as identity constraint person_alias_pk primary key,
    firm_id integer not null constraint person_alias_firm_fk references firm (id),
    participant_id integer not null constraint person_alias_participant_fk references participant (id),
    written_name text not null constraint person_alias_is_written check (btrim(written_name) <> '' and length(written_name) <= 200),
    written_key text not null,
    remembered_by_user_id integer not null constraint person_alias_user_fk references app_user (id),
    remembered_at timestamptz not null default clock_timestamp(),
    constraint person_alias_once unique (firm_id, written_key),
    constraint person_alias_holds_no_nir check (not looks_like_nir(written_name))
  );
  create index person_alias_participant on person_alias (participant_id);
  call protect('person_alias');
  create policy of_the_employer on person_alias for all to clausier_app
    using ((select acting_role()) = 'FIRM' and firm_id = (select acting_firm()))
    with check ((select acting_role()) = 'FIRM' and firm_id = (select acting_firm()) and remembered_by_user_id = (select acting_user())
      and participant_id in (select firm_people()));
  create policy of_the_retention_select on person_alias for select to clausier_app using ((select acting_role()) = 'SYSTEM');
  create policy of_the_retention_delete on person_alias for delete to clausier_app
    using ((select acting_role()) = 'SYSTEM' and retention_is_due(participant_id));
  grant select, insert, update, delete on person_alias to clausier_app;
`;
export const UNDO_ALIASES = 'drop table person_alias;';
