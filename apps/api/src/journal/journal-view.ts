import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { OnlyFor } from '../http/answers/only-for.js';
import { DayField, IdField } from '../http/fields.js';
import { type Role, roles } from '../platform/actor.js';
import { PageInfo, PageQuery } from '../platform/paging.js';
import { JOURNAL_ACTIONS, JOURNAL_KINDS, type JournalKind } from './journal-kinds.js';

/** Filters by number: the name of nobody travels in an address. */
export class JournalQuery extends PageQuery {
  @IdField({ optional: true }) participantId?: number;

  @IdField({ optional: true }) userId?: number;

  @ApiPropertyOptional({ enum: JOURNAL_KINDS })
  @IsOptional()
  @IsIn(JOURNAL_KINDS)
  kind?: JournalKind;

  /** First day, in Paris. */
  @DayField({ optional: true }) from?: string;

  /** Last day, in Paris. */
  @DayField({ optional: true }) to?: string;
}

export class JournalPeriod {
  @DayField() from: string;

  @DayField() to: string;
}

/** The end of the chain as somebody wrote it down outside. */
export class KeptSeal {
  @ApiProperty({ minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  position: number;

  @ApiProperty({ description: 'Sixty-four hexadecimal digits' })
  @Matches(/^[0-9a-f]{64}$/)
  digest: string;
}

/** One field: values as text, the name in the place of the number of what it refers to. */
export class JournalChange {
  @ApiProperty({ example: 'ended_on' }) field: string;
  @ApiProperty({ type: String, nullable: true }) before: string | null;
  @ApiProperty({ type: String, nullable: true }) after: string | null;
}

export class JournalItem {
  @ApiProperty() id: number;
  @ApiProperty({ format: 'date-time' }) recordedAt: Date;
  @ApiProperty({ type: Number, nullable: true }) userId: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Null when nobody had signed in: the system' })
  userName: string | null;
  @ApiProperty({ enum: roles, nullable: true }) userRole: Role | null;
  @ApiProperty({ type: String, nullable: true, description: 'House, firm or authority of the user' })
  userOf: string | null;
  @ApiProperty({ example: 'employment_contract' }) table: string;
  @ApiProperty({ example: '12' }) rowId: string;
  @ApiProperty({ enum: JOURNAL_ACTIONS }) action: (typeof JOURNAL_ACTIONS)[number];
  @OnlyFor('HOUSE_MANAGER') @ApiPropertyOptional({ type: Number, nullable: true }) participantId:
    | number
    | null;
  @OnlyFor('HOUSE_MANAGER')
  @ApiPropertyOptional({ type: String, nullable: true, example: 'Awa D.' })
  personName: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Name or number of what was changed' })
  subject: string | null;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ description: 'What it told was erased: the right of a person, or the end of retention' })
  isErased: boolean;
  @ApiProperty({ description: 'Values are shown when the entry is opened, which is written down' })
  isMasked: boolean;
  @ApiProperty({ type: [JournalChange] }) changes: JournalChange[];
}

export class JournalPage extends PageInfo {
  @ApiProperty({ type: [JournalItem] }) items: JournalItem[];
}

export class JournalPerson {
  @ApiProperty() id: number;
  @ApiProperty() name: string;
}

export class JournalSeal {
  @ApiProperty({ description: 'Blocks in the chain' }) position: number;
  @ApiProperty({ type: String, nullable: true }) digest: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) sealedAt: string | null;
}

export class JournalVerification {
  @ApiProperty({ description: 'Nothing was changed, removed or added' }) isWhole: boolean;
  @ApiProperty({ type: String, nullable: true, example: 'entry-altered' }) problem: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Where it breaks first' }) position:
    | number
    | null;
  @ApiProperty({ type: Number, nullable: true }) entryId: number | null;
  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'The digest kept outside is still in the chain',
  })
  isKeptSealThere: boolean | null;
  @ApiProperty({ type: JournalSeal }) seal: JournalSeal;
}
