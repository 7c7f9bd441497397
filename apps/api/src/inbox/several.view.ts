import { SET_ASIDE_REASONS, type SetAsideReason } from '@clausier/domain/inbox/set-aside';
import { WAITING_KINDS, type WaitingKind } from '@clausier/domain/inbox/waiting';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IdField, Nested, TextField } from '../http/fields.js';

/** As many as a page holds. */
const MOST = 200;

/** Something that waits, as it was seen. */
export class SeenItem {
  @ApiProperty({ enum: WAITING_KINDS })
  @IsIn(WAITING_KINDS)
  kind: WaitingKind;

  @IdField() subjectId: number;

  @ApiProperty({ maxLength: 2000 })
  @IsString()
  @MaxLength(2000)
  fact: string;
}

/** Several things to set aside for one reason. */
export class SeveralSetAside {
  @ApiProperty({ type: [SeenItem], minItems: 1, maxItems: MOST })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @Nested(() => SeenItem, { isList: true })
  items: SeenItem[];

  @ApiProperty({ enum: SET_ASIDE_REASONS })
  @IsIn(SET_ASIDE_REASONS)
  reason: SetAsideReason;

  /** Refused about a person. */
  @TextField(500, { optional: true, nullable: true }) note?: string | null;
}

/** Why one of them cannot be set aside; null when it can. */
export const REFUSALS = [
  'not-found',
  'set-aside-fact-changed',
  'set-aside-already',
  'set-aside-note-about-a-person',
  'set-aside-note-missing',
] as const;

export class ItemRefusal {
  @ApiProperty({ enum: WAITING_KINDS }) kind: WaitingKind;
  @ApiProperty() subjectId: number;
  @ApiProperty() fact: string;
  @ApiProperty({ enum: REFUSALS, nullable: true }) refusal: (typeof REFUSALS)[number] | null;
}

export class SetAsidePreview {
  @ApiProperty({ type: [ItemRefusal], description: 'In the order they were asked' }) items: ItemRefusal[];
}

export class KeptSetAsides {
  @ApiProperty({ type: [Number] }) ids: number[];
}

export class PutBackSeveral {
  @ApiProperty({ type: [Number], minItems: 1, maxItems: MOST })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(2_147_483_647, { each: true })
  ids: number[];
}
