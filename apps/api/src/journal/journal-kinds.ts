/** What the journal tells of, as its reader chooses among them; every journalled table is of one kind. */
export const TABLES_OF_KIND = {
  PEOPLE: [
    'participant',
    'participant_residence',
    'eligibility',
    'eligibility_proof',
    'information_notice',
    'retention_notice',
    'retention_hold',
    'file_merge',
    'not_same_person',
  ],
  WORK: [
    'employment_contract',
    'assignment',
    'derogation',
    'exit_follow_up',
    'mutualisation_request',
    'mutualisation_proposal',
    'mutualisation_message',
    'mutualisation_notice',
  ],
  CONTRACTS: [
    'operation',
    'public_contract',
    'lot',
    'contract_party',
    'social_clause',
    'clause_amendment',
    'clause_invoicing',
    'clause_period',
    'objective_division',
    'objective_part',
    'open_data_file',
    'lot_publication',
    'lot_amendment',
    'calibration',
    'execution_difficulty',
    'attestation',
    'attestation_withdrawal',
  ],
  TIMESHEETS: [
    'timesheet',
    'timesheet_line',
    'statement_attachment',
    'remembered_name',
    'reminder',
    'reminder_month',
    'reminder_pause',
  ],
  DESK: ['inbox_dismissal', 'first_steps_dismissal', 'saved_view'],
  DIRECTORY: ['firm', 'contracting_authority'],
  SETTINGS: ['territory', 'commune_territory'],
  ACCOUNTS: ['app_user', 'second_factor', 'openid_identity', 'deposit_link'],
  OPENINGS: ['file_reading'],
} as const;

export type JournalKind = keyof typeof TABLES_OF_KIND;
export const JOURNAL_KINDS = Object.keys(TABLES_OF_KIND) as JournalKind[];
export const JOURNAL_TABLES: readonly string[] = Object.values(TABLES_OF_KIND).flat();
export const JOURNAL_ACTIONS = ['INSERT', 'UPDATE', 'DELETE', 'ERASURE'] as const;

/** What a work contract repeats of the file of its person. */
const OF_THE_FILE = [
  'criterion_code',
  'criterion_group',
  'is_qpv',
  'sex',
  'age_band',
  'residence_commune_code',
  'breach_reason',
];

/** Whether a change of these fields tells what is in a file, and not only that somebody works. */
export function tellsOfAFile(table: string, fields: readonly string[]): boolean {
  return isOfAFile(table) || (isOfWork(table) && fields.some((field) => OF_THE_FILE.includes(field)));
}

function isOfWork(table: string): boolean {
  return (TABLES_OF_KIND.WORK as readonly string[]).includes(table);
}

/** What a change was is shown only where the reading of it is written down: with one person chosen, or one entry opened. */
export function isOfAFile(table: string): boolean {
  return (TABLES_OF_KIND.PEOPLE as readonly string[]).includes(table);
}
