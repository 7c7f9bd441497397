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

const TERRITORIAL_SUMS = ['hour_summary_month', 'hour_summary_year', 'hour_summary_year_person'];
const TIMESHEET_TABLES = ['timesheet_file', 'timesheet', 'timesheet_row', 'timesheet_line', 'timesheet_part'];
export const HOUR_TABLES = [
  'hour_entry',
  ...TERRITORIAL_SUMS,
  'hour_summary_clause',
  'hour_summary_participant',
  ...TIMESHEET_TABLES,
  'closing',
];

const HERE = `operation_territory_id = ${HOUSE}`;
const HERE_OR_OURS = `(${HERE} or residence_territory_id = ${HOUSE})`;
const IS_FIRM = `${ROLE} = 'FIRM'`;
const IS_SYSTEM = `${ROLE} = 'SYSTEM'`;
/** What a firm has let go of: its drafts are its own. */
const IS_SENT = "state not in ('DRAFT', 'DISCARDED')";
const WRITES = ['select', 'insert', 'update', 'delete'] as const;
const HAS_A_LINE_HERE = `exists (select 1 from timesheet_line l where l.timesheet_id = timesheet.id and l.operation_territory_id = ${HOUSE})`;
const SAYS_NO_HOURS_OF_A_FIRM_HERE = `(origin = 'NO_HOURS' and exists (select 1 from assignment a
  where a.firm_id = timesheet.firm_id and a.operation_territory_id = ${HOUSE}))`;

const LEDGER_POLICIES = [
  ...allow('hour_entry', 'for_statistics', ['select'], IS_STATISTICS),
  ...allow(
    'hour_entry',
    'of_the_house',
    ['select'],
    `${IS_HOUSE} and (${HERE_OR_OURS} or ${within('employment_contract_id', 'house_registered_contracts')} or ${held('participant_id')})`,
  ),
  ...allow(
    'hour_entry',
    'of_the_house',
    ['insert'],
    `${IS_HOUSE} and ${HERE} and recorded_by_user_id = ${USER}`,
  ),
  ...allow('hour_entry', 'of_the_employer', ['select'], `${IS_FIRM} and firm_id = ${FIRM}`),
  ...allow(
    'hour_entry',
    'of_the_authority',
    ['select'],
    `${ROLE} = 'AUTHORITY' and authority_id = ${AUTHORITY}`,
  ),
  ...TERRITORIAL_SUMS.flatMap((table) => [
    ...allow(table, 'for_statistics', ['select'], IS_STATISTICS),
    ...allow(table, 'of_the_house', ['select'], `${IS_HOUSE} and ${HERE_OR_OURS}`),
  ]),
  ...allow(
    'hour_summary_clause',
    'of_a_visible_clause',
    ['select'],
    'exists (select 1 from social_clause c where c.id = hour_summary_clause.clause_id)',
  ),
  ...allow(
    'hour_summary_participant',
    'of_a_visible_contract',
    ['select'],
    'exists (select 1 from employment_contract c where c.participant_id = hour_summary_participant.participant_id)',
  ),
];

const TIMESHEET_POLICIES = [
  ...allow('timesheet_file', 'of_the_firm', ['select', 'insert'], `${IS_FIRM} and firm_id = ${FIRM}`),
  ...allow(
    'timesheet_file',
    'of_the_house',
    ['select'],
    `${IS_HOUSE} and exists (select 1 from timesheet t where t.file_id = timesheet_file.id)`,
  ),
  ...allow('timesheet', 'of_the_firm', ['select', 'insert', 'update'], `${IS_FIRM} and firm_id = ${FIRM}`),
  ...allow(
    'timesheet',
    'of_the_house',
    ['select'],
    `${IS_HOUSE} and status = 'SENT' and (${HAS_A_LINE_HERE} or ${SAYS_NO_HOURS_OF_A_FIRM_HERE})`,
  ),
  ...allow('timesheet', 'for_statistics', ['select'], `${IS_STATISTICS} and status = 'SENT'`),
  ...allow('timesheet', 'of_the_system', ['select'], IS_SYSTEM),
  ...allow(
    'timesheet',
    'of_the_authority',
    ['select'],
    `${ROLE} = 'AUTHORITY' and status = 'SENT' and exists (select 1 from timesheet_line l where l.timesheet_id = timesheet.id)`,
  ),
  ...allow('timesheet_row', 'of_the_firm', WRITES, `${IS_FIRM} and firm_id = ${FIRM}`),
  ...allow('timesheet_row', 'of_the_system', ['select'], IS_SYSTEM),
  ...allow('timesheet_line', 'for_statistics', ['select'], `${IS_STATISTICS} and ${IS_SENT}`),
  ...allow('timesheet_line', 'of_the_system', ['select'], IS_SYSTEM),
  ...allow('timesheet_line', 'of_the_firm', WRITES, `${IS_FIRM} and firm_id = ${FIRM}`),
  ...allow('timesheet_line', 'of_the_house', ['select', 'update'], `${IS_HOUSE} and ${HERE} and ${IS_SENT}`),
  ...allow(
    'timesheet_line',
    'of_the_authority',
    ['select'],
    `${ROLE} = 'AUTHORITY' and ${IS_SENT} and exists (select 1 from assignment a where a.id = timesheet_line.assignment_id)`,
  ),
  ...allow(
    'timesheet_part',
    'of_the_firm',
    WRITES,
    `${IS_FIRM} and exists (select 1 from timesheet t where t.id = timesheet_part.timesheet_id)`,
  ),
  ...allow('timesheet_part', 'of_the_system', ['select'], IS_SYSTEM),
];

/** Hours are read by those they are about: the house here, the house of residence, the employer, the authority; added up by all houses. */
export const HOUR_POLICIES = [
  ...LEDGER_POLICIES,
  ...TIMESHEET_POLICIES,
  ...allow(
    'closing',
    'of_the_house',
    ['select'],
    `${IS_HOUSE} and (scope = 'METROPOLIS' or territory_id = ${HOUSE})`,
  ),
  ...allow('closing', 'for_statistics', ['select'], `${ROLE} in ('METROPOLIS', 'SYSTEM')`),
  ...allow(
    'closing',
    'of_the_manager',
    ['insert'],
    `${ROLE} = 'HOUSE_MANAGER' and scope = 'HOUSE' and territory_id = ${HOUSE} and closed_by_user_id = ${USER}`,
  ),
  ...allow(
    'closing',
    'of_the_metropolis',
    ['insert'],
    `${ROLE} = 'METROPOLIS' and scope = 'METROPOLIS' and closed_by_user_id = ${USER}`,
  ),
];
