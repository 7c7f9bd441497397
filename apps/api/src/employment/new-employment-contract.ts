import {
  CONTRACT_TYPES,
  type ContractType,
  ENGAGEMENT_MODES,
  type EngagementMode,
} from '@clausier/domain/participants/hiring/employment';
import {
  BREACH_REASONS,
  type BreachReason,
  EXIT_SITUATIONS,
  type ExitSituation,
} from '@clausier/domain/participants/hiring/exits';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { DayField, IdField, Nested, TextField, VersionField } from '../http/fields.js';
import { KnownPerson } from '../participants/file/new-participant.js';

/** A work contract as a facilitator types it: everything its hours are counted by is read from the person's file. */
export class NewEmploymentContract {
  @IdField() participantId: number;

  @ApiPropertyOptional({ type: KnownPerson, nullable: true, description: 'For a person of another house' })
  @IsOptional()
  @Nested(() => KnownPerson)
  knownAs?: KnownPerson | null;

  @IdField() firmId: number;

  @ApiProperty({ enum: ENGAGEMENT_MODES })
  @IsIn(ENGAGEMENT_MODES)
  engagementMode: EngagementMode;

  @ApiProperty({ enum: CONTRACT_TYPES })
  @IsIn(CONTRACT_TYPES)
  contractType: ContractType;

  @TextField(100, { optional: true, nullable: true }) trade?: string | null;

  @DayField() startedOn: string;

  @DayField({ optional: true, nullable: true }) endedOn?: string | null;
}

/** What happens to a work contract after it started. Left out means unchanged; null clears. */
export class ChangedEmploymentContract {
  @VersionField() version: number;

  @DayField({ optional: true, nullable: true }) endedOn?: string | null;

  @TextField(100, { optional: true, nullable: true }) trade?: string | null;

  @ApiPropertyOptional({ enum: EXIT_SITUATIONS, nullable: true })
  @IsOptional()
  @IsIn(EXIT_SITUATIONS)
  exitSituation?: ExitSituation | null;

  /** The day the contract was broken before its end. */
  @DayField({ optional: true, nullable: true }) breachOn?: string | null;

  @ApiPropertyOptional({ enum: BREACH_REASONS, nullable: true })
  @IsOptional()
  @IsIn(BREACH_REASONS)
  breachReason?: BreachReason | null;
}
