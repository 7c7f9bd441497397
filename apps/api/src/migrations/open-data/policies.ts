import { AUTHORITY, allow, HOUSE, IS_HOUSE, protectWith, ROLE, USER } from '../row-security/policies.js';

const OF_EVERYBODY = ['published_contract', 'published_change', 'open_data_line'];
const OF_A_LOT = ['lot_publication', 'lot_amendment'];
const TABLES = ['open_data_file', ...OF_EVERYBODY, ...OF_A_LOT];

/** Published contracts are read and brought by every house; a house follows in its own name, on its own lots. */
const POLICIES = [
  ...['open_data_file', ...OF_EVERYBODY].flatMap((table) => [
    ...allow(table, 'of_the_houses', ['select'], IS_HOUSE),
    ...allow(table, 'of_the_metropolis', ['select'], `${ROLE} = 'METROPOLIS'`),
  ]),
  ...allow(
    'open_data_file',
    'of_the_house',
    ['insert'],
    `${IS_HOUSE} and territory_id = ${HOUSE} and received_by_user_id = ${USER}`,
  ),
  ...OF_EVERYBODY.flatMap((table) => allow(table, 'of_the_houses', ['insert'], IS_HOUSE)),
  ...allow('published_contract', 'of_the_houses', ['update'], IS_HOUSE),
  ...OF_A_LOT.flatMap((table) => [
    ...allow(
      table,
      'of_the_house',
      ['select', 'insert', 'update'],
      `${IS_HOUSE} and territory_id = ${HOUSE}`,
    ),
    ...allow(table, 'of_the_authority', ['select'], `${ROLE} = 'AUTHORITY' and authority_id = ${AUTHORITY}`),
    ...allow(table, 'of_the_metropolis', ['select'], `${ROLE} = 'METROPOLIS'`),
  ]),
];

export const OPEN_DATA_POLICIES = /* sql */ `
  ${protectWith(TABLES, POLICIES)}
  grant select, insert on open_data_file, published_contract, published_change, open_data_line to clausier_app;
  grant update (twin, version, digest, record, beside, anomalies, anomaly_count, subject, notified_on, amount_cents, is_social, last_file_id,
    followed_by_territory_id) on published_contract to clausier_app;
  grant select, insert, update on lot_publication, lot_amendment to clausier_app;
`;
