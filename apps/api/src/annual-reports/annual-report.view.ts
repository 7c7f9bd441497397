import { SURVEY_TABLES, type SurveyBy } from '@clausier/domain/reports/survey';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { DayField, IdField } from '../http/fields.js';
import { FteQuery } from '../reports/fte.js';
import { ReconciliationView } from '../reports/matrix.view.js';
import { HIDDEN_REASONS, type HiddenReason } from '../reports/told/told-figures.query.js';
import { IndicatorView } from './indicator.view.js';
import { ReportPlace } from './place.query.js';

const HIDDEN = { type: Number, nullable: true, description: 'Null when hidden' } as const;
const BYS = SURVEY_TABLES.map(({ by }) => by);

/** The year of a report may be read live, as of a past day, or as a closing froze it. */
export class AnnualReportQuery extends FteQuery {
  @DayField({ optional: true }) asOf?: string;

  @IdField({ optional: true })
  @ApiPropertyOptional({
    description: 'A closing of this place and year: its cut-off and its convention count',
  })
  closing?: number;
}

/** A month of a territory's year: at home, received from elsewhere, given elsewhere. Of the metropolis: at home, mutualised. */
export class ReportMonth {
  @ApiProperty({ example: '2023-01' }) month: string;
  @ApiProperty(HIDDEN) homeHours: number | null;
  @ApiProperty({
    ...HIDDEN,
    description: 'Of people from elsewhere; of the metropolis, all mutualised hours',
  })
  receivedHours: number | null;
  @ApiProperty({ ...HIDDEN, description: 'Of residents elsewhere; zero for the metropolis' })
  givenHours: number | null;
}

/** What a territory and another one exchange in a year. */
export class ReportExchange {
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty({ ...HIDDEN, description: 'By its residents on the operations of the report’s territory' })
  receivedHours: number | null;
  @ApiProperty({ ...HIDDEN, description: 'On its operations, by residents of the report’s territory' })
  givenHours: number | null;
}

/** A territory in the metropolis's year, under the three names its hours have. */
export class ReportBalance {
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty(HIDDEN) onOwnOperations: number | null;
  @ApiProperty(HIDDEN) byResidents: number | null;
  @ApiProperty({ ...HIDDEN, description: 'Operation here or resident here, each hour once' })
  managed: number | null;
}

export class SurveyRow {
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'A code or an id; null for what is not told apart',
  })
  key: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'A name, where the key has one of its own' })
  label: string | null;
  @ApiProperty({ description: 'Hundredths' }) hours: number;
  @ApiProperty({ description: 'Distinct: rows do not add up' }) persons: number;
  @ApiProperty({ description: 'Distinct: rows may not add up' }) workContracts: number;
}

/** The hours a report is about, told apart by one thing of the national survey. */
export class SurveyTableView {
  @ApiProperty({ enum: BYS }) by: SurveyBy;
  @ApiProperty({ ...HIDDEN, description: 'What the rows add up to, hundredths; null when hidden' })
  hours: number | null;
  @ApiProperty({ type: [SurveyRow] }) rows: SurveyRow[];
  @ApiProperty({ enum: HIDDEN_REASONS, nullable: true }) hiddenReason: HiddenReason | null;
}

/** The closing a report regenerates. */
export class ReportClosing {
  @ApiProperty() id: number;
  @ApiProperty({ format: 'date-time' }) cutOffAt: string;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Null for a reader from whom a figure it seals is hidden',
  })
  sha256: string | null;
  @ApiProperty({ description: 'Whether the ledger gives the same seal again' }) isSame: boolean;
}

export class AnnualReportView {
  @ApiProperty({ type: ReportPlace }) place: ReportPlace;
  @ApiProperty() year: number;
  @ApiProperty({ type: [IndicatorView] }) indicators: IndicatorView[];
  @ApiProperty({ type: [ReportMonth], description: 'Empty when the reader is not told them' })
  months: ReportMonth[];
  @ApiProperty({ type: [ReportExchange], description: 'Of a territory' }) exchanges: ReportExchange[];
  @ApiProperty({ type: [ReportBalance], description: 'Of the metropolis' }) balances: ReportBalance[];
  @ApiProperty({ type: ReconciliationView, nullable: true, description: 'Of the metropolis' })
  reconciliation: ReconciliationView | null;
  @ApiProperty({ type: [SurveyTableView] }) survey: SurveyTableView[];
  @ApiProperty({ description: 'Rows about fewer persons than may be told outside the house' })
  fewRows: number;
  @ApiProperty({ type: ReportClosing, nullable: true }) closing: ReportClosing | null;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'For who reads released figures: the day up to which all of them count; null for live ones',
  })
  statedOn: string | null;
  @ApiProperty({ format: 'date-time' }) readAt: string;
}
