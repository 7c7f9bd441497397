import { ContractingAuthorityRow } from '../authorities/contracting-authority.row.js';
import { ClosingRow } from '../closings/closing.row.js';
import { ClauseAmendmentRow } from '../contracts/clauses/clause-amendment.row.js';
import { SocialClauseRow } from '../contracts/clauses/social-clause.row.js';
import { OperationRow } from '../contracts/operations/operation.row.js';
import { ContractPartyRow } from '../contracts/public-contracts/contract-party.row.js';
import { LotRow } from '../contracts/public-contracts/lot.row.js';
import { PublicContractRow } from '../contracts/public-contracts/public-contract.row.js';
import { AssignmentRow } from '../employment/assigning/assignment.row.js';
import { DerogationRow } from '../employment/assigning/derogation.row.js';
import { EmploymentContractRow } from '../employment/employment-contract.row.js';
import { FirmRow } from '../firms/firm.row.js';
import { EligibilityRow } from '../participants/eligibility/eligibility.row.js';
import { EligibilityProofRow } from '../participants/eligibility/eligibility-proof.row.js';
import { ParticipantRow } from '../participants/participant.row.js';
import { ParticipantResidenceRow } from '../participants/residence/participant-residence.row.js';
import { CommuneRow } from '../territories/commune.row.js';
import { CommuneTerritoryRow } from '../territories/commune-territory.row.js';
import { TerritoryRow } from '../territories/territory.row.js';
import { TimesheetRow } from '../timesheets/tables/timesheet.row.js';
import { TimesheetFileRow } from '../timesheets/tables/timesheet-file.row.js';
import { TimesheetLineRow } from '../timesheets/tables/timesheet-line.row.js';
import { TimesheetPartRow } from '../timesheets/tables/timesheet-part.row.js';
import { TimesheetRowRow } from '../timesheets/tables/timesheet-row.row.js';
import { AppUserRow } from '../users/app-user.row.js';

/** Every row class the object mapper knows; a test compares each with the schema. */
export const rows = [
  TerritoryRow,
  CommuneRow,
  CommuneTerritoryRow,
  ContractingAuthorityRow,
  FirmRow,
  AppUserRow,
  OperationRow,
  PublicContractRow,
  LotRow,
  ContractPartyRow,
  SocialClauseRow,
  ClauseAmendmentRow,
  ParticipantRow,
  ParticipantResidenceRow,
  EligibilityRow,
  EligibilityProofRow,
  EmploymentContractRow,
  AssignmentRow,
  DerogationRow,
  TimesheetFileRow,
  TimesheetRow,
  TimesheetRowRow,
  TimesheetLineRow,
  TimesheetPartRow,
  ClosingRow,
];
