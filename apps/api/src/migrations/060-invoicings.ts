import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  CARRY_OVER,
  INVOICING,
  INVOICING_GUARDS,
  INVOICING_POLICIES,
  objectiveView,
} from './desk/invoicing.js';

/** An objective by amount invoiced follows dated amounts, so that what was due on any past day is read again as it was. */
export class Invoicings1700000000060 implements MigrationInterface {
  name = 'Invoicings1700000000060';

  async up(db: QueryRunner): Promise<void> {
    await db.query(INVOICING);
    await db.query(CARRY_OVER);
    await db.query(INVOICING_GUARDS);
    await db.query(INVOICING_POLICIES);
    await db.query(objectiveView(`invoiced_as_of(c.id, 'infinity')`));
    await db.query(/* sql */ `
      alter table social_clause
        drop constraint social_clause_proportional_has_rate,
        drop column invoiced_cents,
        add constraint social_clause_proportional_has_rate
          check ((objective_kind = 'PROPORTIONAL') = (cents_per_hour is not null and threshold_cents is not null));
    `);
  }

  /** The last amount comes back to its clause; the days are lost with their table. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      alter table social_clause add column invoiced_cents bigint
        constraint social_clause_invoiced_positive check (invoiced_cents >= 0);
      alter table social_clause disable trigger user;
      update social_clause set invoiced_cents = invoiced_as_of(id, 'infinity') where objective_kind = 'PROPORTIONAL';
      alter table social_clause enable trigger user;
      alter table social_clause
        drop constraint social_clause_proportional_has_rate,
        add constraint social_clause_proportional_has_rate check (
          (objective_kind = 'PROPORTIONAL') = (cents_per_hour is not null and threshold_cents is not null and invoiced_cents is not null));
    `);
    await db.query(objectiveView('c.invoiced_cents'));
    await db.query(/* sql */ `
      drop function invoiced_as_of(integer, date);
      drop table clause_invoicing;
      drop function follow_last_invoicing();
    `);
  }
}
