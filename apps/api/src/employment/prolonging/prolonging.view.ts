import { PROLONGATION_LIMITS } from '@clausier/domain/participants/hiring/prolongation';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray } from 'class-validator';
import { DayField, IdField, Nested, VersionField } from '../../http/fields.js';

/** As many as a page of the list holds. */
const MOST = 100;

/** A work contract as it was seen. */
export class SeenContract {
  @IdField() id: number;
  @VersionField() version: number;
}

/** Several work contracts that end later, all on one day. */
export class Prolongation {
  @ApiProperty({ type: [SeenContract], minItems: 1, maxItems: MOST })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @ArrayUnique(({ id }: SeenContract) => id)
  @Nested(() => SeenContract, { isList: true })
  contracts: SeenContract[];

  @DayField() until: string;
}

/** What stops before the new end. */
export class ProlongationLimitView {
  @ApiProperty({ enum: PROLONGATION_LIMITS }) kind: (typeof PROLONGATION_LIMITS)[number];
  @ApiProperty() operationName: string;
  @ApiProperty({ format: 'date', description: 'The last day that counts there' }) lastOn: string;
}

/** What prolonging one of them would do now. */
export class ProlongationPreview {
  @ApiProperty() id: number;
  @ApiProperty({ type: [ProlongationLimitView] }) limits: ProlongationLimitView[];
  @ApiProperty({ type: String, nullable: true, description: 'Why it cannot be prolonged' })
  refusal: string | null;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What the sentence of the refusal names',
  })
  params: Record<string, string | number>;
}

export class ProlongationPreviews {
  @ApiProperty({ type: [ProlongationPreview], description: 'In the order they were asked' })
  items: ProlongationPreview[];
}

/** A work contract that was prolonged, with the end it had: sent back, it has it again. */
export class ProlongedContractView {
  @ApiProperty() id: number;
  @ApiProperty() version: number;
  @ApiProperty({ format: 'date', description: 'The end it had' }) endedOn: string;
}

export class ProlongedContracts {
  @ApiProperty({ type: [ProlongedContractView] }) items: ProlongedContractView[];
}

/** A prolonged work contract, and the end to give it back. */
export class FormerEnd extends SeenContract {
  @DayField() endedOn: string;
}

export class ProlongationUndo {
  @ApiProperty({ type: [FormerEnd], minItems: 1, maxItems: MOST })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST)
  @ArrayUnique(({ id }: FormerEnd) => id)
  @Nested(() => FormerEnd, { isList: true })
  contracts: FormerEnd[];
}
