import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ATTESTATIONS, VERIFYING } from './execution/attestations.js';
import { AUTHORITY, allow, FIRM, HOUSE, IS_HOUSE, protectWith, ROLE, USER } from './row-security/policies.js';

const OF_THE_HOUSE = `${IS_HOUSE} and territory_id = ${HOUSE}`;
const OF_ITS_OPERATION = `exists (select 1 from operation o where o.id = attestation.operation_id
  and o.territory_id = attestation.territory_id and o.authority_id = attestation.authority_id)`;

/** The house writes; the buyer reads what is addressed to it, a firm what is addressed to that firm, nobody else anything. */
const POLICIES = [
  ...allow('execution_difficulty', 'of_the_house', ['select'], OF_THE_HOUSE),
  ...allow(
    'execution_difficulty',
    'of_the_house',
    ['insert', 'update'],
    `${OF_THE_HOUSE} and written_by_user_id = ${USER}`,
  ),
  ...allow('attestation', 'of_the_house', ['select'], OF_THE_HOUSE),
  ...allow(
    'attestation',
    'of_the_house',
    ['insert'],
    `${OF_THE_HOUSE} and issued_by_user_id = ${USER} and ${OF_ITS_OPERATION}`,
  ),
  ...allow(
    'attestation',
    'of_the_authority',
    ['select'],
    `${ROLE} = 'AUTHORITY' and authority_id = ${AUTHORITY} and firm_id is null`,
  ),
  ...allow('attestation', 'of_the_firm', ['select'], `${ROLE} = 'FIRM' and firm_id = ${FIRM}`),
  ...allow(
    'attestation_withdrawal',
    'of_a_visible_attestation',
    ['select'],
    'exists (select 1 from attestation a where a.id = attestation_withdrawal.attestation_id)',
  ),
  ...allow(
    'attestation_withdrawal',
    'of_the_house',
    ['insert'],
    `${OF_THE_HOUSE} and withdrawn_by_user_id = ${USER}`,
  ),
];

/** The bilan of an operation, attested: frozen figures under a code that anybody can check. */
export class Attestations1700000000040 implements MigrationInterface {
  name = 'Attestations1700000000040';

  async up(db: QueryRunner): Promise<void> {
    await db.query(ATTESTATIONS);
    await db.query(protectWith(['execution_difficulty', 'attestation', 'attestation_withdrawal'], POLICIES));
    await db.query(VERIFYING);
    await db.query(/* sql */ `
      grant select, insert on execution_difficulty, attestation, attestation_withdrawal to clausier_app;
      grant update (text, written_by_user_id, written_on) on execution_difficulty to clausier_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
      drop function attestation_by_code(text);
      drop table attestation_withdrawal;
      drop table attestation;
      drop table execution_difficulty;
      drop function follow_last_attestation();
      drop function refuse_attestation_change();
    `);
  }
}
