import { accountFeature } from '../features/account/routes';
import { annualReportFeature } from '../features/annual-report/routes';
import { authoritiesFeature } from '../features/authorities/routes';
import { calibrationFeature } from '../features/calibration/routes';
import { closingsFeature } from '../features/closings/routes';
import { employmentFeature } from '../features/employment/routes';
import { executionReportFeature } from '../features/execution-report/routes';
import { firmsFeature } from '../features/firms/routes';
import { firstStepsFeature } from '../features/first-steps/routes';
import { inboxFeature } from '../features/inbox/routes';
import { invariantsFeature } from '../features/invariants/routes';
import { journalFeature } from '../features/journal/routes';
import { lateFirmsFeature } from '../features/late-firms/routes';
import { monthGridFeature } from '../features/month-grid/routes';
import { mutualisationFeature } from '../features/mutualisation/routes';
import { objectivesFeature } from '../features/objectives/routes';
import { openDataFeature } from '../features/open-data/routes';
import { operationsFeature } from '../features/operations/routes';
import { participantsFeature } from '../features/participants/routes';
import { placesFeature } from '../features/places/routes';
import { privacyFeature } from '../features/privacy/routes';
import { publicsFeature } from '../features/publics/routes';
import { rememberedNamesFeature } from '../features/remembered-names/routes';
import { requestsFeature } from '../features/requests/routes';
import { territoriesFeature } from '../features/territories/routes';
import { thisMonthFeature } from '../features/this-month/routes';
import { timesheetsFeature } from '../features/timesheets/routes';
import { totalsFeature } from '../features/totals/routes';
import { trendsFeature } from '../features/trends/routes';
import { usersFeature } from '../features/users/routes';
import type { Feature } from '../lib/routing/feature';

/** The features of the application behind the sign-in page: one import and one line each. */
export const features: readonly Feature[] = [
  inboxFeature,
  firstStepsFeature,
  accountFeature,
  annualReportFeature,
  authoritiesFeature,
  calibrationFeature,
  firmsFeature,
  operationsFeature,
  openDataFeature,
  closingsFeature,
  executionReportFeature,
  invariantsFeature,
  journalFeature,
  mutualisationFeature,
  totalsFeature,
  trendsFeature,
  objectivesFeature,
  publicsFeature,
  placesFeature,
  monthGridFeature,
  participantsFeature,
  requestsFeature,
  privacyFeature,
  employmentFeature,
  thisMonthFeature,
  rememberedNamesFeature,
  timesheetsFeature,
  lateFirmsFeature,
  usersFeature,
  territoriesFeature,
];
