import type { Language } from '@clausier/domain/shared/language';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { DayField, IdField } from '../../http/fields.js';
import { type Actor, isHouse } from '../../platform/actor.js';
import { invalid } from '../../platform/refuse.js';
import { AUDIENCES, type Audience } from './execution-report.view.js';
import type { AskedReport } from './subject.query.js';

const LANGUAGES: readonly Language[] = ['fr', 'en'];

/** Which report of an operation is asked for. */
export class ExecutionReportQuery {
  @IdField({ optional: true }) publicContract?: number;

  @DayField({ optional: true }) asOf?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description: 'The day the formal notice would be sent',
  })
  @DayField({ optional: true })
  noticeOn?: string;

  @ApiPropertyOptional({
    enum: AUDIENCES,
    description: 'Through whose eyes a house looks; its own by default',
  })
  @IsOptional()
  @IsIn(AUDIENCES)
  audience?: Audience;

  @IdField({ optional: true }) firm?: number;
}

/** A file of a report: French unless English is asked for. */
export class ReportFileQuery extends ExecutionReportQuery {
  @ApiPropertyOptional({ enum: LANGUAGES, default: 'fr' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language: Language = 'fr';
}

/** The language of the file of an attestation. */
export class AttestationFileQuery {
  @ApiPropertyOptional({ enum: LANGUAGES, default: 'fr' })
  @IsOptional()
  @IsIn(LANGUAGES)
  language: Language = 'fr';
}

/** What an actor asks for: a house chooses through whose eyes it looks, a buyer has its own. Throws `field-missing`. */
export function askedBy(actor: Actor, operationId: number, query: ExecutionReportQuery): AskedReport {
  const { publicContract, asOf, noticeOn, firm } = query;
  const audience = isHouse(actor) ? (query.audience ?? 'HOUSE') : 'AUTHORITY';
  if (audience === 'FIRM' && firm === undefined) throw invalid('field-missing', 'firm');
  const firmId = audience === 'FIRM' ? firm : undefined;
  return { operationId, publicContractId: publicContract, audience, firmId, asOf, noticeOn };
}
