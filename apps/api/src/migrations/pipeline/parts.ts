/**
 * Parts are written in one statement once their rows and lines are there: what they must add up to is checked for all of
 * them at once, where a check a row cost more than all the rest of an import.
 */
export const PARTS = /* sql */ `
  drop trigger timesheet_parts_add_up on timesheet_part;
  create or replace function check_timesheet_parts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare bad integer;
  begin
    -- Planned anew each time, and never as a join: what was planned for one part would be quadratic for a hundred thousand.
    execute 'select min(l.id) from timesheet_line l where l.id = any ($1)
      and l.hours <> (select sum(p.hours) from timesheet_part p where p.line_id = l.id)'
      into bad using array(select distinct line_id from new_parts);
    if bad is not null then
      raise exception 'the parts of timesheet line % do not add up to its hours', bad
        using errcode = '23514', constraint = 'timesheet_parts_make_the_line';
    end if;
    execute 'select min(r.id) from timesheet_row r where r.id = any ($1)
      and r.hours <> (select sum(p.hours) from timesheet_part p where p.row_id = r.id)'
      into bad using array(select distinct row_id from new_parts);
    if bad is not null then
      raise exception 'the parts of timesheet row % do not add up to its hours', bad
        using errcode = '23514', constraint = 'timesheet_parts_make_the_row';
    end if;
    return null;
  end $$;
  create trigger timesheet_parts_add_up_insert after insert on timesheet_part referencing new table as new_parts
    for each statement execute function check_timesheet_parts();
  create trigger timesheet_parts_add_up_update after update on timesheet_part referencing new table as new_parts
    for each statement execute function check_timesheet_parts();

  -- The statements of the firm once a statement, not once a part.
  drop policy of_the_firm_insert on timesheet_part;
  drop policy of_the_firm_update on timesheet_part;
  drop policy of_the_firm_delete on timesheet_part;
  create policy of_the_firm_insert on timesheet_part for insert to clausier_app
    with check ((select acting_role()) = 'FIRM' and timesheet_id in (select id from timesheet));
  create policy of_the_firm_update on timesheet_part for update to clausier_app
    using ((select acting_role()) = 'FIRM' and timesheet_id in (select id from timesheet))
    with check ((select acting_role()) = 'FIRM' and timesheet_id in (select id from timesheet));
  create policy of_the_firm_delete on timesheet_part for delete to clausier_app
    using ((select acting_role()) = 'FIRM' and timesheet_id in (select id from timesheet));
`;

export const UNDO_PARTS = /* sql */ `
  drop policy of_the_firm_insert on timesheet_part;
  drop policy of_the_firm_update on timesheet_part;
  drop policy of_the_firm_delete on timesheet_part;
  create policy of_the_firm_insert on timesheet_part for insert to clausier_app
    with check ((select acting_role()) = 'FIRM' and exists (select 1 from timesheet t where t.id = timesheet_part.timesheet_id));
  create policy of_the_firm_update on timesheet_part for update to clausier_app
    using ((select acting_role()) = 'FIRM' and exists (select 1 from timesheet t where t.id = timesheet_part.timesheet_id))
    with check ((select acting_role()) = 'FIRM' and exists (select 1 from timesheet t where t.id = timesheet_part.timesheet_id));
  create policy of_the_firm_delete on timesheet_part for delete to clausier_app
    using ((select acting_role()) = 'FIRM' and exists (select 1 from timesheet t where t.id = timesheet_part.timesheet_id));
  drop trigger timesheet_parts_add_up_insert on timesheet_part;
  drop trigger timesheet_parts_add_up_update on timesheet_part;
  create or replace function check_timesheet_parts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare bad integer;
  begin
    select l.id into bad from timesheet_line l
      where l.id = new.line_id and l.hours <> (select sum(p.hours) from timesheet_part p where p.line_id = l.id);
    if bad is not null then
      raise exception 'the parts of timesheet line % do not add up to its hours', bad
        using errcode = '23514', constraint = 'timesheet_parts_make_the_line';
    end if;
    select r.id into bad from timesheet_row r
      where r.id = new.row_id and r.hours <> (select sum(p.hours) from timesheet_part p where p.row_id = r.id);
    if bad is not null then
      raise exception 'the parts of timesheet row % do not add up to its hours', bad
        using errcode = '23514', constraint = 'timesheet_parts_make_the_row';
    end if;
    return null;
  end $$;
  create constraint trigger timesheet_parts_add_up after insert or update on timesheet_part
    deferrable initially deferred for each row execute function check_timesheet_parts();
`;
