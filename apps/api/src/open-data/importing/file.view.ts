import {
  ANOMALY_OUTCOMES,
  ANOMALY_RULES,
  type AnomalyOutcome,
  type AnomalyRule,
} from '@clausier/domain/open-data/anomaly';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { NamedRecord } from '../../contracts/operations/operations.query.js';
import { PageInfo, PageQuery } from '../../platform/paging.js';

export const LINE_OUTCOMES = ['NEW', 'CHANGED', 'UNCHANGED', 'OLDER', 'MERGED', 'SET_ASIDE'] as const;
export type LineOutcome = (typeof LINE_OUTCOMES)[number];
const ENCODINGS = ['UTF-8', 'UTF-16', 'WINDOWS-1252', 'MIXED'] as const;

/** What was put right before the text was JSON, and how often. */
export class FileRepairs {
  @ApiProperty() foreignLetters: number;
  @ApiProperty() bareControls: number;
  @ApiProperty() badEscapes: number;
  @ApiProperty() badWords: number;
  @ApiProperty({ description: 'Bare quotes, comments, marks of order' }) strayMarks: number;
}

/** A file of published contracts, and what became of its records: the six counts add up to `records`. */
export class OpenDataFile {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'Bytes' }) size: number;
  @ApiProperty({ format: 'date-time' }) receivedAt: string;
  @ApiProperty({ type: NamedRecord }) territory: NamedRecord;
  @ApiProperty({ enum: ENCODINGS }) encoding: (typeof ENCODINGS)[number];
  @ApiProperty({ type: FileRepairs }) repairs: FileRepairs;
  @ApiProperty({ type: Number, nullable: true, description: 'The byte from which it is no JSON any more' })
  stoppedAt: number | null;
  @ApiProperty({ description: 'It ends before it is closed' }) isTruncated: boolean;
  @ApiProperty() records: number;
  @ApiProperty() newRecords: number;
  @ApiProperty() changedRecords: number;
  @ApiProperty() unchangedRecords: number;
  @ApiProperty({ description: 'Published before what is stored' }) olderRecords: number;
  @ApiProperty({ description: 'Said by another record of the file' }) mergedRecords: number;
  @ApiProperty({ description: 'No contracts' }) setAsideRecords: number;
  @ApiProperty() anomalies: number;
}

export class OpenDataFileList extends PageInfo {
  @ApiProperty({ type: [OpenDataFile] }) items: OpenDataFile[];
}

export class AnomalyView {
  @ApiProperty({ description: 'Where in the record' }) path: string;
  @ApiProperty({ enum: ANOMALY_RULES, enumName: 'AnomalyRule' }) rule: AnomalyRule;
  @ApiProperty() value: string;
  @ApiProperty({ enum: ANOMALY_OUTCOMES, enumName: 'AnomalyOutcome' }) outcome: AnomalyOutcome;
  @ApiPropertyOptional({ description: 'What the value became' }) becomes?: string;
}

/** A rule that records of the file break, and how often. */
export class RuleCount {
  @ApiProperty({ enum: ANOMALY_RULES, enumName: 'AnomalyRule' }) rule: AnomalyRule;
  @ApiProperty({ enum: ANOMALY_OUTCOMES, enumName: 'AnomalyOutcome' }) outcome: AnomalyOutcome;
  @ApiProperty() anomalies: number;
  @ApiProperty() records: number;
}

export class OpenDataFileReport extends OpenDataFile {
  @ApiProperty({ type: [RuleCount] }) rules: RuleCount[];
}

export class LinesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: LINE_OUTCOMES })
  @IsOptional()
  @IsIn(LINE_OUTCOMES)
  outcome?: LineOutcome;

  @ApiPropertyOptional({ enum: ANOMALY_RULES, enumName: 'AnomalyRule' })
  @IsOptional()
  @IsIn(ANOMALY_RULES)
  rule?: AnomalyRule;
}

export class OpenDataLine {
  @ApiProperty({ description: 'From 1, in the order of the file' }) place: number;
  @ApiProperty({ enum: LINE_OUTCOMES }) outcome: LineOutcome;
  @ApiProperty({ type: Number, nullable: true }) contractId: number | null;
  @ApiProperty() label: string;
  @ApiProperty({ type: [AnomalyView] }) anomalies: AnomalyView[];
}

export class OpenDataLineList extends PageInfo {
  @ApiProperty({ type: [OpenDataLine] }) items: OpenDataLine[];
}
