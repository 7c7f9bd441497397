import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ACCOUNT_POLICIES, ACCOUNT_TABLES, DEMONSTRATION_POLICIES } from './row-security/accounts.js';
import { ACTING, KNOWN_PERSONS, REACH } from './row-security/acting.js';
import { CONTRACT_POLICIES, CONTRACT_TABLES } from './row-security/contracts.js';
import { HOUR_POLICIES, HOUR_TABLES } from './row-security/hours.js';
import { PEOPLE_POLICIES, PEOPLE_TABLES } from './row-security/people.js';
import { protectWith, unprotect } from './row-security/policies.js';

const TABLES = [...ACCOUNT_TABLES, ...CONTRACT_TABLES, ...PEOPLE_TABLES, ...HOUR_TABLES];
const POLICIES = [
  ...ACCOUNT_POLICIES,
  ...CONTRACT_POLICIES,
  ...PEOPLE_POLICIES,
  ...HOUR_POLICIES,
  ...DEMONSTRATION_POLICIES,
];

/**
 * Row-level security under the scope that every query carries: a second net, which fails closed. Forced on the owner of
 * the tables too, who must say that it is the installation.
 */
export class RowSecurity1700000000010 implements MigrationInterface {
  name = 'RowSecurity1700000000010';

  async up(db: QueryRunner): Promise<void> {
    await db.query(ACTING);
    await db.query(REACH);
    await db.query(KNOWN_PERSONS);
    await db.query(protectWith(TABLES, POLICIES));
    await db.query(CLOSE_PARTITIONS);
    await db.query(HOLD_SCOPES);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop trigger hold_scope on app_user; drop function refuse_own_promotion();');
    await db.query(OPEN_PARTITIONS);
    await db.query(unprotect(TABLES, POLICIES));
    await db.query(/* sql */ `
      drop procedure protect(regclass);
      drop function persons_known_as(text, date);
      drop function authority_firms(), firm_operations(), firm_people(), house_operations_elsewhere(), house_registered_contracts(),
        house_hosted_contracts(), house_people(), house_own_people();
      drop function acts_as_owner(), acts_for_statistics(), acts_for_house(), held_persons(), acting_day(), acting_authority(), acting_firm(),
        acting_territory(), acting_user(), acting_role();
    `);
  }
}

/**
 * A partition reached under its own name meets no policy of its parent. The application has no right on it; the installation
 * reads it, since a backup copies partitions one by one.
 */
const CLOSE_PARTITIONS = /* sql */ `
  do $$ declare part regclass; begin
    for part in select inhrelid::regclass from pg_inherits where inhparent = 'hour_entry'::regclass loop
      call protect(part);
    end loop;
  end $$;
`;
const OPEN_PARTITIONS = /* sql */ `
  do $$ declare part regclass; begin
    for part in select inhrelid::regclass from pg_inherits where inhparent = 'hour_entry'::regclass loop
      execute format('drop policy of_the_installation on %s', part);
      execute format('alter table %s no force row level security', part);
      execute format('alter table %s disable row level security', part);
    end loop;
  end $$;
`;

/** A row of one's own can be changed, not what it lets one see: who keeps accounts decides that. */
const HOLD_SCOPES = /* sql */ `
  create function refuse_own_promotion() returns trigger language plpgsql as $$
  begin
    if coalesce(acting_role() in ('ADMINISTRATOR', 'HOUSE_MANAGER', 'INSTALLATION'), false) and new.id is distinct from acting_user() then
      return new;
    end if;
    raise exception 'nobody gives themselves a role, a scope or their account back' using errcode = '42501', constraint = 'app_user_scope_is_given';
  end $$;
  create trigger hold_scope before update on app_user for each row
    when ((old.role, old.territory_id, old.firm_id, old.authority_id, old.is_disabled, old.is_demonstration)
      is distinct from (new.role, new.territory_id, new.firm_id, new.authority_id, new.is_disabled, new.is_demonstration))
    execute function refuse_own_promotion();
`;
