import { allow, IS_HOUSE, ROLE, USER } from './policies.js';

const REFERENCE = ['territory', 'commune', 'commune_territory'];
const GATE_ONLY = ['sign_in_attempt'];
export const ACCOUNT_TABLES = [...REFERENCE, 'app_user', 'session', ...GATE_ONLY, 'idempotent_answer'];

const IS_ADMINISTRATOR = `${ROLE} = 'ADMINISTRATOR'`;
const IS_GATE = `${ROLE} = 'GATE'`;
const IS_SYSTEM = `${ROLE} = 'SYSTEM'`;
const SELF = `id = ${USER}`;
const OWN = `user_id = ${USER}`;
const ALL = ['select', 'insert', 'update', 'delete'] as const;

/** Reference data for all who are known; accounts for who opens the door, who keeps them, and their owners. */
export const ACCOUNT_POLICIES = [
  ...REFERENCE.flatMap((table) => allow(table, 'of_everybody_known', ['select'], `${ROLE} is not null`)),
  ...['territory', 'commune_territory'].flatMap((table) =>
    allow(table, 'of_the_administrator', ['insert', 'update'], IS_ADMINISTRATOR),
  ),
  ...allow('commune', 'of_the_administrator', ['insert'], IS_ADMINISTRATOR),
  ...allow('app_user', 'of_the_gate', ['select', 'update'], IS_GATE),
  ...allow('app_user', 'of_itself', ['select', 'update'], SELF),
  ...allow('app_user', 'of_the_administrator', ['select', 'insert', 'update'], IS_ADMINISTRATOR),
  ...allow('app_user', 'of_the_system', ['select'], IS_SYSTEM),
  // Who signed a closing, checked a proof, entered hours: colleagues of the houses and of the metropolis.
  ...allow(
    'app_user',
    'of_colleagues',
    ['select'],
    `(${IS_HOUSE} or ${ROLE} = 'METROPOLIS') and role in ('FACILITATOR', 'HOUSE_MANAGER', 'METROPOLIS')`,
  ),
  ...allow('session', 'of_the_gate', ALL, IS_GATE),
  ...allow('session', 'of_itself', ['select', 'delete'], OWN),
  ...allow('session', 'of_the_administrator', ['select', 'delete'], IS_ADMINISTRATOR),
  ...allow('sign_in_attempt', 'of_the_gate', ALL, IS_GATE),
  ...allow('idempotent_answer', 'of_itself', ALL, OWN),
];

/** The demonstration shows its accounts before anybody signs in, with the firm or the authority of each. */
export const DEMONSTRATION_POLICIES = [
  ...allow(
    'firm',
    'of_the_demonstration',
    ['select'],
    `${IS_GATE} and id in (select u.firm_id from app_user u where u.is_demonstration)`,
  ),
  ...allow(
    'contracting_authority',
    'of_the_demonstration',
    ['select'],
    `${IS_GATE} and id in (select u.authority_id from app_user u where u.is_demonstration)`,
  ),
];
