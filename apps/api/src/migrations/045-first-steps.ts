import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allow, protectWith, ROLE, USER } from './row-security/policies.js';

const OWN = `user_id = ${USER} and ${ROLE} in ('FACILITATOR', 'HOUSE_MANAGER', 'ADMINISTRATOR')`;

const POLICIES = [
  ...allow('first_steps_dismissal', 'of_itself', ['select', 'delete'], OWN),
  ...allow(
    'first_steps_dismissal',
    'of_itself',
    ['insert'],
    `${OWN} and dismissed_on = (select acting_day())`,
  ),
];

/** Who does not want to be led through the first steps any more. How far they are gone is read in the facts, never kept. */
export class FirstSteps1700000000045 implements MigrationInterface {
  name = 'FirstSteps1700000000045';

  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      create table first_steps_dismissal (
        user_id integer not null constraint first_steps_dismissal_user_fk references app_user (id),
        dismissed_on date not null,
        version integer not null default 1,
        updated_at timestamptz not null default clock_timestamp(),
        constraint first_steps_dismissal_once primary key (user_id)
      );
      call keep_journal(array['first_steps_dismissal']::regclass[]);
      ${protectWith(['first_steps_dismissal'], POLICIES)}
      grant select, insert, delete on first_steps_dismissal to clausier_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table first_steps_dismissal');
  }
}
