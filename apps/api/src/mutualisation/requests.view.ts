import {
  REQUEST_MOVES,
  REQUEST_STATES,
  type RequestMove,
  type RequestState,
} from '@clausier/domain/mutualisation/request';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, Max, Min } from 'class-validator';
import { DayField, IdField, TextField } from '../http/fields.js';

/** A house asks others for somebody for its operation: one request a house asked. */
export class NewRequests {
  @ApiProperty({ type: [Number], description: 'The houses asked' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(2_147_483_647, { each: true })
  territoryIds: number[];

  @TextField(100) trade: string;

  @DayField() startsOn: string;

  /** The last day to answer; three weeks unless said otherwise. */
  @DayField({ optional: true, nullable: true }) expiresOn?: string | null;

  @TextField(500, { optional: true, nullable: true }) text?: string | null;
}

export class SavedRequests {
  @ApiProperty({ type: [Number] }) ids: number[];
}

/** Who is proposed: one of the house's own people. */
export class NewProposal {
  @IdField() participantId: number;

  @TextField(500, { optional: true, nullable: true }) text?: string | null;
}

/** A word with a decision; the reason of a refusal. */
export class Words {
  @TextField(500, { optional: true, nullable: true }) text?: string | null;
}

/** What is told of somebody proposed before the host accepts: what is needed to decide, and nobody's name. */
export class NamelessPerson {
  @ApiProperty({ description: 'Years, rounded down to a multiple of five' }) age: number;
  @ApiProperty() worksToday: boolean;
  @ApiProperty({ type: String, format: 'date', nullable: true }) eligibleUntil: string | null;
  @ApiProperty() isQpv: boolean;
}

export class NamedPerson {
  @ApiProperty() id: number;
  @ApiProperty() lastName: string;
  @ApiProperty() firstName: string;
}

export class RequestItem {
  @ApiProperty() id: number;
  @ApiProperty({ enum: ['HOST', 'HOME'], description: 'The side of the acting house' }) side: 'HOST' | 'HOME';
  @ApiProperty({ enum: REQUEST_STATES }) state: RequestState;
  @ApiProperty() operationId: number;
  @ApiProperty() operationName: string;
  @ApiProperty() communeName: string;
  @ApiProperty({ description: 'The house on the other side' }) otherHouse: string;
  @ApiProperty() trade: string;
  @ApiProperty({ format: 'date' }) startsOn: string;
  @ApiProperty({ format: 'date' }) askedOn: string;
  @ApiProperty({ format: 'date' }) expiresOn: string;
  @ApiProperty({ enum: REQUEST_MOVES, isArray: true, description: 'What the acting house may do now' })
  moves: RequestMove[];
}

export class RequestList {
  @ApiProperty({ type: [RequestItem] }) items: RequestItem[];
}

export class RequestMessage {
  @ApiProperty() id: number;
  @ApiProperty() houseName: string;
  @ApiProperty() author: string;
  @ApiProperty({ format: 'date' }) writtenOn: string;
  @ApiProperty({ enum: ['ASK', ...REQUEST_MOVES, 'WRITE'] }) move: string;
  @ApiProperty({ type: String, nullable: true }) text: string | null;
}

export class RequestThread extends RequestItem {
  @ApiProperty({ type: NamelessPerson, nullable: true }) proposed: NamelessPerson | null;
  @ApiProperty({
    type: NamedPerson,
    nullable: true,
    description: 'To the home always, to the host once accepted',
  })
  person: NamedPerson | null;
  @ApiProperty({ type: [RequestMessage] }) messages: RequestMessage[];
}
