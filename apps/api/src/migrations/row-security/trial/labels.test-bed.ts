const OPERATION = '(select o.name from operation o where o.id = t.operation_id)';
const PERSON = '(select p.last_name from participant p where p.id = t.participant_id)';
const FIRM = '(select f.name from firm f where f.id = t.firm_id)';
const USER = '(select u.name from app_user u where u.id = t.user_id)';
const OF_CLAUSE =
  '(select o.name from social_clause c join operation o on o.id = c.operation_id where c.id = t.clause_id)';
const TERRITORIES = `(select right(o.name, 1) || '<' || right(r.name, 1) from territory o, territory r
  where o.id = t.operation_territory_id and r.id = t.residence_territory_id)`;
const OF_ASSIGNMENT = `(select p.last_name || ' on ' || o.name from assignment a join participant p on p.id = a.participant_id
  join operation o on o.id = a.operation_id where a.id = t.assignment_id)`;
const STATEMENT = `(select lower(s.status) || ' ' || lower(s.origin) || ' of ' || f.name from timesheet s join firm f on f.id = s.firm_id
  where s.id = t.timesheet_id)`;

/** What people call a row of each table, in SQL: `t` is the row. */
export const LABELS: Readonly<Record<string, string>> = {
  territory: 't.name',
  commune: "'commune'",
  commune_territory: "'attachment'",
  app_user: 't.name',
  session: USER,
  access_link: USER,
  known_device: USER,
  second_factor: '(select u.name from app_user u where u.id = t.id)',
  second_factor_secret: USER,
  recovery_code: USER,
  openid_identity: USER,
  openid_request: USER,
  openid_sign_out: 't.issuer',
  sign_in_attempt: 't.counter',
  idempotent_answer: USER,
  contracting_authority: 't.name',
  firm: 't.name',
  operation: 't.name',
  public_contract: OPERATION,
  lot: OPERATION,
  contract_party: `${FIRM} || ' on ' || ${OPERATION}`,
  social_clause: OPERATION,
  clause_amendment: OF_CLAUSE,
  clause_invoicing: OF_CLAUSE,
  clause_period: OF_CLAUSE,
  open_data_file: `'file of ' || (select x.name from territory x where x.id = t.territory_id)`,
  published_contract: 't.subject',
  published_change: `'change of ' || (select p.subject from published_contract p where p.id = t.published_contract_id)`,
  open_data_line: `'line of ' || t.label`,
  lot_publication: OPERATION,
  lot_amendment: OPERATION,
  calibration: OPERATION,
  execution_difficulty: OPERATION,
  attestation: `${OPERATION} || ' to ' || coalesce((select f.name from firm f where f.id = t.firm_id), 'the buyer')`,
  attestation_withdrawal:
    '(select o.name from attestation a join operation o on o.id = a.operation_id where a.id = t.attestation_id)',
  participant: 't.last_name',
  participant_residence: PERSON,
  person_house: `${PERSON} || ' ' || t.tie || ' of ' || (select h.name from territory h where h.id = t.territory_id)`,
  house_work_contract: `${PERSON} || ' at ' || ${FIRM} || ' for ' || (select h.name from territory h where h.id = t.territory_id)`,
  file_merge: `(select p.last_name from participant p where p.id = t.merged_id) || ' in ' || (select p.last_name from participant p where p.id = t.kept_id)`,
  not_same_person: `(select p.last_name from participant p where p.id = t.first_id) || ' not ' || (select p.last_name from participant p where p.id = t.second_id)`,
  mutualisation_request: `${OPERATION} || ' ' || t.state`,
  mutualisation_proposal: `${PERSON} || ' to ' || (select h.name from territory h where h.id = t.host_territory_id)`,
  mutualisation_message: "t.move || ' of ' || (select h.name from territory h where h.id = t.territory_id)",
  mutualisation_notice:
    "(select m.move from mutualisation_message m where m.id = t.message_id) || ' of ' || (select h.name from territory h where h.id = t.territory_id)",
  search_entry: 't.kind || t.words',
  eligibility: PERSON,
  eligibility_proof:
    '(select p.last_name from eligibility y join participant p on p.id = y.participant_id where y.id = t.eligibility_id)',
  employment_contract: `${PERSON} || ' at ' || ${FIRM}`,
  assignment: `${PERSON} || ' on ' || ${OPERATION}`,
  derogation: OF_ASSIGNMENT,
  hour_entry: OF_ASSIGNMENT,
  hour_summary_month: TERRITORIES,
  hour_summary_year: TERRITORIES,
  hour_summary_year_person: `${PERSON} || ' ' || ${TERRITORIES}`,
  hour_summary_recorded: `(select right(o.name, 1) from territory o where o.id = t.operation_territory_id)`,
  hour_summary_clause: OF_CLAUSE,
  hour_summary_participant: PERSON,
  timesheet_file: FIRM,
  timesheet: `lower(t.status) || ' ' || lower(t.origin) || ' of ' || ${FIRM}`,
  timesheet_row: `${STATEMENT} #' || t.row_number`.replace(" #'", " || ' #'"),
  timesheet_line: `${OF_ASSIGNMENT} in ' || ${STATEMENT}`.replace(" in '", " || ' in '"),
  timesheet_part: STATEMENT,
  timesheet_count: STATEMENT,
  timesheet_task: `lower(t.kind) || ' ' || ${STATEMENT}`,
  statement_attachment: STATEMENT,
  attachment_content: `(select lower(s.status) || ' ' || lower(s.origin) || ' of ' || f.name from statement_attachment a
    join timesheet s on s.id = a.timesheet_id join firm f on f.id = s.firm_id where a.id = t.attachment_id)`,
  deposit_link: `${FIRM} || ' made by ' || coalesce((select x.name from territory x where x.id = t.territory_id), 'nobody')`,
  reminder: `lower(t.channel) || ' to ' || ${FIRM}`,
  reminder_month: `lower(t.step) || ' told ' || ${FIRM}`,
  reminder_pause: FIRM,
  remembered_name: `${PERSON} || ' at ' || ${FIRM}`,
  objective_division: OF_CLAUSE,
  objective_part:
    '(select o.name from objective_division d join social_clause c on c.id = d.clause_id join operation o on o.id = c.operation_id where d.id = t.division_id)',
  inbox_dismissal:
    "'set aside by ' || (select right(x.name, 1) from territory x where x.id = t.territory_id)",
  first_steps_dismissal: '(select u.name from app_user u where u.id = t.user_id)',
  saved_view: "t.name || ' of ' || (select u.name from app_user u where u.id = t.owner_user_id)",
  exit_follow_up: PERSON,
  information_notice: PERSON,
  retention_notice: PERSON,
  retention_hold: PERSON,
  audit_entry: "'entry'",
  audit_entry_house: "'entry of a house'",
  file_reading: "'opening'",
  journal_block: "'block'",
  journal_tip: "'tip'",
  closing: `coalesce((select right(x.name, 1) from territory x where x.id = t.territory_id), 'metropolis')`,
};
