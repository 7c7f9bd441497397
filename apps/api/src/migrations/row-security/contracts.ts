import { AUTHORITY, allow, FIRM, HOUSE, IS_HOUSE, IS_STATISTICS, ROLE, within } from './policies.js';

/** Tables that repeat their operation's territory and authority. */
const OF_AN_OPERATION = ['operation', 'public_contract', 'lot', 'contract_party', 'social_clause'];
export const CONTRACT_TABLES = [...OF_AN_OPERATION, 'clause_amendment', 'contracting_authority', 'firm'];

const operationId = (table: string) => (table === 'operation' ? 'id' : 'operation_id');
const OF_A_VISIBLE_CLAUSE = 'exists (select 1 from social_clause c where c.id = clause_amendment.clause_id)';
const IS_DIRECTORY_READER = `${ROLE} in ('FACILITATOR', 'HOUSE_MANAGER', 'METROPOLIS', 'ADMINISTRATOR', 'SYSTEM')`;

/** The operations of a house are its own, an authority reads its own, a firm those it works on, the metropolis all. */
export const CONTRACT_POLICIES = [
  ...OF_AN_OPERATION.flatMap((table) => [
    ...allow(table, 'for_statistics', ['select'], IS_STATISTICS),
    ...allow(
      table,
      'of_the_house',
      ['select', 'insert', 'update', 'delete'],
      `${IS_HOUSE} and territory_id = ${HOUSE}`,
    ),
    ...allow(
      table,
      'of_its_people_elsewhere',
      ['select'],
      `${IS_HOUSE} and ${within(operationId(table), 'house_operations_elsewhere')}`,
    ),
    ...allow(table, 'of_the_authority', ['select'], `${ROLE} = 'AUTHORITY' and authority_id = ${AUTHORITY}`),
  ]),
  ...OF_AN_OPERATION.filter((table) => table !== 'contract_party').flatMap((table) =>
    allow(
      table,
      'of_the_firm',
      ['select'],
      `${ROLE} = 'FIRM' and ${within(operationId(table), 'firm_operations')}`,
    ),
  ),
  ...allow('contract_party', 'of_the_firm', ['select'], `${ROLE} = 'FIRM' and firm_id = ${FIRM}`),
  ...allow('clause_amendment', 'of_a_visible_clause', ['select'], OF_A_VISIBLE_CLAUSE),
  ...allow(
    'clause_amendment',
    'of_the_house',
    ['insert', 'update'],
    `${IS_HOUSE} and exists (select 1 from social_clause c where c.id = clause_amendment.clause_id and c.territory_id = ${HOUSE})`,
  ),
  ...allow('contracting_authority', 'of_the_directory', ['select'], IS_DIRECTORY_READER),
  ...allow('contracting_authority', 'of_itself', ['select'], `${ROLE} = 'AUTHORITY' and id = ${AUTHORITY}`),
  ...allow('contracting_authority', 'of_the_house', ['insert', 'update'], IS_HOUSE),
  ...allow('firm', 'of_the_directory', ['select'], IS_DIRECTORY_READER),
  ...allow('firm', 'of_itself', ['select'], `${ROLE} = 'FIRM' and id = ${FIRM}`),
  ...allow(
    'firm',
    'of_the_authority',
    ['select'],
    `${ROLE} = 'AUTHORITY' and ${within('id', 'authority_firms')}`,
  ),
  ...allow('firm', 'of_the_house', ['insert', 'update'], IS_HOUSE),
];
