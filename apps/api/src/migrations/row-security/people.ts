import {
  AUTHORITY,
  allow,
  FIRM,
  HOUSE,
  held,
  IS_HOUSE,
  IS_STATISTICS,
  ROLE,
  USER,
  within,
} from './policies.js';

export const PEOPLE_TABLES = [
  'participant',
  'participant_residence',
  'eligibility',
  'eligibility_proof',
  'employment_contract',
  'assignment',
  'derogation',
];

const OWN_PERSON = within('participant_id', 'house_own_people');
const NAMED_PERSON = within('participant_id', 'house_people');
const RECORDED_HERE = `recorded_by_territory_id = ${HOUSE}`;
const REGISTERED_HERE = `registered_by_territory_id = ${HOUSE}`;
const HERE = `operation_territory_id = ${HOUSE}`;
const OF_A_CRITERION_RECORDED_HERE = `exists (select 1 from eligibility y where y.id = eligibility_proof.eligibility_id
  and y.recorded_by_territory_id = ${HOUSE})`;
const SERVES_A_CONTRACT_OF_OURS = within('employment_contract_id', 'house_registered_contracts');
const OF_A_VISIBLE_ASSIGNMENT = 'exists (select 1 from assignment a where a.id = derogation.assignment_id)';

/** Persons, their files and their work: houses that follow them or have them at work, and their employers. */
export const PEOPLE_POLICIES = [
  ...allow(
    'participant',
    'of_the_house',
    ['select'],
    `${IS_HOUSE} and (${REGISTERED_HERE} or ${within('id', 'house_people')} or ${held('id')})`,
  ),
  ...allow('participant', 'of_the_house', ['insert'], `${IS_HOUSE} and ${REGISTERED_HERE}`),
  ...allow(
    'participant',
    'of_the_house',
    ['update'],
    `${IS_HOUSE} and (${REGISTERED_HERE} or ${within('id', 'house_own_people')})`,
  ),
  ...allow(
    'participant',
    'of_the_employer',
    ['select'],
    `${ROLE} = 'FIRM' and ${within('id', 'firm_people')}`,
  ),

  ...allow(
    'participant_residence',
    'of_the_house',
    ['select'],
    `${IS_HOUSE} and (${NAMED_PERSON} or ${held('participant_id')})`,
  ),
  ...allow('participant_residence', 'of_the_house', ['insert', 'update'], `${IS_HOUSE} and ${OWN_PERSON}`),

  ...allow(
    'eligibility',
    'of_the_house',
    ['select'],
    `${IS_HOUSE} and (${RECORDED_HERE} or ${OWN_PERSON} or ${held('participant_id')})`,
  ),
  ...allow('eligibility', 'of_the_house', ['insert', 'update'], `${IS_HOUSE} and ${RECORDED_HERE}`),
  ...allow(
    'eligibility_proof',
    'of_the_house',
    ['select', 'insert', 'update', 'delete'],
    `${IS_HOUSE} and ${OF_A_CRITERION_RECORDED_HERE}`,
  ),

  ...allow(
    'employment_contract',
    'of_the_house',
    ['select'],
    `${IS_HOUSE} and (${REGISTERED_HERE} or residence_territory_id = ${HOUSE} or ${within('id', 'house_hosted_contracts')}
      or ${OWN_PERSON} or ${held('participant_id')})`,
  ),
  ...allow('employment_contract', 'of_the_house', ['insert'], `${IS_HOUSE} and ${REGISTERED_HERE}`),
  ...allow(
    'employment_contract',
    'of_the_house',
    ['update'],
    `${IS_HOUSE} and (${REGISTERED_HERE} or ${held('participant_id')})`,
  ),
  ...allow('employment_contract', 'of_the_employer', ['select'], `${ROLE} = 'FIRM' and firm_id = ${FIRM}`),
  ...allow('employment_contract', 'of_the_system', ['select'], `${ROLE} = 'SYSTEM'`),

  ...allow('assignment', 'for_statistics', ['select'], IS_STATISTICS),
  ...allow(
    'assignment',
    'of_the_house',
    ['select'],
    `${IS_HOUSE} and (${HERE} or residence_territory_id = ${HOUSE} or ${SERVES_A_CONTRACT_OF_OURS} or ${held('participant_id')})`,
  ),
  ...allow('assignment', 'of_the_house', ['insert', 'delete'], `${IS_HOUSE} and ${HERE}`),
  ...allow(
    'assignment',
    'of_the_house',
    ['update'],
    `${IS_HOUSE} and (${HERE} or ${SERVES_A_CONTRACT_OF_OURS})`,
  ),
  ...allow('assignment', 'of_the_employer', ['select'], `${ROLE} = 'FIRM' and firm_id = ${FIRM}`),
  ...allow(
    'assignment',
    'of_the_authority',
    ['select'],
    `${ROLE} = 'AUTHORITY' and authority_id = ${AUTHORITY}`,
  ),

  ...allow(
    'derogation',
    'of_a_visible_assignment',
    ['select'],
    `(${IS_HOUSE} or ${ROLE} in ('FIRM', 'SYSTEM')) and ${OF_A_VISIBLE_ASSIGNMENT}`,
  ),
  ...allow(
    'derogation',
    'of_the_house',
    ['insert'],
    `${IS_HOUSE} and granted_by_user_id = ${USER} and exists (select 1 from assignment a
      where a.id = derogation.assignment_id and a.operation_territory_id = ${HOUSE})`,
  ),
];
