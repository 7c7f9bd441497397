import { DataSource, type DataSourceOptions } from 'typeorm';
import { Foundations1700000000001 } from '../../migrations/001-foundations.js';
import { Territories1700000000002 } from '../../migrations/002-territories.js';
import { Identity1700000000003 } from '../../migrations/003-identity.js';
import { Contracts1700000000004 } from '../../migrations/004-contracts.js';
import { Participants1700000000005 } from '../../migrations/005-participants.js';
import { Timesheets1700000000006 } from '../../migrations/006-timesheets.js';
import { Ledger1700000000007 } from '../../migrations/007-ledger.js';
import { Summaries1700000000008 } from '../../migrations/008-summaries.js';
import { Closings1700000000009 } from '../../migrations/009-closings.js';
import { RowSecurity1700000000010 } from '../../migrations/010-row-security.js';
import { Links1700000000011 } from '../../migrations/011-links.js';
import { SecondFactor1700000000012 } from '../../migrations/012-second-factor.js';
import { OpenId1700000000013 } from '../../migrations/013-openid.js';
import { Journal1700000000014 } from '../../migrations/014-journal.js';
import { Privacy1700000000015 } from '../../migrations/015-privacy.js';
import { Pipeline1700000000016 } from '../../migrations/016-pipeline.js';
import { DepositLinks1700000000019 } from '../../migrations/019-deposit-links.js';
import { Reminders1700000000020 } from '../../migrations/020-reminders.js';
import { Attachments1700000000021 } from '../../migrations/021-attachments.js';
import { CertifiedFacts1700000000022 } from '../../migrations/022-certified-facts.js';
import { RememberedNames1700000000024 } from '../../migrations/024-remembered-names.js';
import { CorrectedStatements1700000000025 } from '../../migrations/025-corrected-statements.js';
import { CommitmentsOfLinks1700000000026 } from '../../migrations/026-commitments-of-links.js';
import { Inbox1700000000028 } from '../../migrations/028-inbox.js';
import { Divisions1700000000029 } from '../../migrations/029-divisions.js';
import { Allocations1700000000030 } from '../../migrations/030-allocations.js';
import { OpenData1700000000032 } from '../../migrations/032-open-data.js';
import { Calibrations1700000000033 } from '../../migrations/033-calibrations.js';
import { Search1700000000035 } from '../../migrations/035-search.js';
import { Merging1700000000036 } from '../../migrations/036-merging.js';
import { MutualisationRequests1700000000037 } from '../../migrations/037-mutualisation-requests.js';
import { Totals1700000000038 } from '../../migrations/038-totals.js';
import { ForgottenProposals1700000000039 } from '../../migrations/039-forgotten-proposals.js';
import { Attestations1700000000040 } from '../../migrations/040-attestations.js';
import { PairsOfOwnPeople1700000000041 } from '../../migrations/041-pairs-of-own-people.js';
import { FirstSteps1700000000045 } from '../../migrations/045-first-steps.js';
import { DuplicatesWait1700000000046 } from '../../migrations/046-duplicates-wait.js';
import { SavedViews1700000000047 } from '../../migrations/047-saved-views.js';
import { LargeHouses1700000000048 } from '../../migrations/048-large-houses.js';
import { ExpiredProposals1700000000049 } from '../../migrations/049-expired-proposals.js';
import { MessagesToSeveral1700000000050 } from '../../migrations/050-messages-to-several.js';
import { ManagedHours1700000000055 } from '../../migrations/055-managed-hours.js';
import { WidestPoliciesFirst1700000000056 } from '../../migrations/056-widest-policies-first.js';
import { Invoicings1700000000060 } from '../../migrations/060-invoicings.js';
import { ViewsOfFollowers1700000000061 } from '../../migrations/061-views-of-followers.js';
import { RequestNotices1700000000062 } from '../../migrations/062-request-notices.js';
import { TimesheetCounts1700000000070 } from '../../migrations/070-timesheet-counts.js';
import { StatementPeriods1700000000071 } from '../../migrations/071-statement-periods.js';
import { PeopleInQuestion1700000000072 } from '../../migrations/072-people-in-question.js';
import { RemindedPeriods1700000000080 } from '../../migrations/080-reminded-periods.js';
import { rows } from '../rows.js';
import { SnakeNaming } from './snake-naming.js';
import { readValuesExactly } from './value-types.js';

readValuesExactly();

export const migrations = [
  Foundations1700000000001,
  Territories1700000000002,
  Identity1700000000003,
  Contracts1700000000004,
  Participants1700000000005,
  Timesheets1700000000006,
  Ledger1700000000007,
  Summaries1700000000008,
  Closings1700000000009,
  RowSecurity1700000000010,
  Links1700000000011,
  SecondFactor1700000000012,
  OpenId1700000000013,
  Journal1700000000014,
  Privacy1700000000015,
  Pipeline1700000000016,
  DepositLinks1700000000019,
  Reminders1700000000020,
  Attachments1700000000021,
  CertifiedFacts1700000000022,
  RememberedNames1700000000024,
  CorrectedStatements1700000000025,
  CommitmentsOfLinks1700000000026,
  Inbox1700000000028,
  Divisions1700000000029,
  Allocations1700000000030,
  OpenData1700000000032,
  Calibrations1700000000033,
  Search1700000000035,
  Merging1700000000036,
  MutualisationRequests1700000000037,
  Totals1700000000038,
  ForgottenProposals1700000000039,
  Attestations1700000000040,
  PairsOfOwnPeople1700000000041,
  FirstSteps1700000000045,
  DuplicatesWait1700000000046,
  SavedViews1700000000047,
  LargeHouses1700000000048,
  ExpiredProposals1700000000049,
  MessagesToSeveral1700000000050,
  ManagedHours1700000000055,
  WidestPoliciesFirst1700000000056,
  Invoicings1700000000060,
  ViewsOfFollowers1700000000061,
  RequestNotices1700000000062,
  TimesheetCounts1700000000070,
  StatementPeriods1700000000071,
  PeopleInQuestion1700000000072,
  RemindedPeriods1700000000080,
];

const shared = {
  type: 'postgres',
  synchronize: false,
  namingStrategy: new SnakeNaming(),
} satisfies Partial<DataSourceOptions>;

/** Options of the application's pool, for the login that `openApplicationLogin` gives. */
export function applicationOptions(url: string, poolSize = 10): DataSourceOptions {
  return {
    ...shared,
    url,
    entities: rows,
    poolSize,
    extra: { options: '-c statement_timeout=30000', application_name: 'clausier' },
  };
}

/**
 * The owner's connection: migrations, reference data and the demonstration only, never a request. It too must say who acts:
 * row-level security is forced on the owner of the tables.
 */
export function ownerDataSource(url: string): DataSource {
  return new DataSource({
    ...shared,
    url,
    migrations,
    migrationsTransactionMode: 'each',
    poolSize: 2,
    extra: { options: '-c clausier.role=INSTALLATION' },
  });
}
