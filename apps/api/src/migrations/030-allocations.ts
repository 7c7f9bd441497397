import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A work contract never gives more than itself: on any day, the shares of the clauses it serves are 100 % at most together,
 * whichever houses they are of. Judged when the transaction commits, so that shares can be exchanged; what was written before
 * is judged the next time it changes.
 */
export class Allocations1700000000030 implements MigrationInterface {
  name = 'Allocations1700000000030';

  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      create function check_allocation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        -- Two who share the same work contract out at once come one after the other, and the second sees what the first did.
        perform from employment_contract where id = new.employment_contract_id for no key update;
        -- The sum of overlapping shares is highest on a day when one of them starts.
        if exists (select from assignment a where a.employment_contract_id = new.employment_contract_id
          and 10000 < (select sum(b.share_per_ten_thousand) from assignment b where b.employment_contract_id = a.employment_contract_id
            and b.started_on <= a.started_on and coalesce(b.ended_on, 'infinity') >= a.started_on)) then
          raise exception 'work contract % would serve its clauses for more than itself', new.employment_contract_id
            using errcode = '23514', constraint = 'assignment_shares_within_the_contract';
        end if;
        return null;
      end $$;
      revoke execute on function check_allocation() from public;
      create constraint trigger assignment_shares_within_the_contract
        after insert or update of share_per_ten_thousand, started_on, ended_on, employment_contract_id on assignment
        deferrable initially deferred for each row execute function check_allocation();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      drop trigger assignment_shares_within_the_contract on assignment;
      drop function check_allocation();
    `);
  }
}
