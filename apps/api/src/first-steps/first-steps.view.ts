import {
  HOUSE_STEPS,
  type HouseStep,
  INSTALLATION_STEPS,
  type InstallationStep,
} from '@clausier/domain/first-steps/first-steps';
import { ApiProperty } from '@nestjs/swagger';

/** A step of a house, whether what it asks for is there, and the record its form is on, when it is on one. */
export class HouseStepState {
  @ApiProperty({ enum: HOUSE_STEPS }) step: HouseStep;
  @ApiProperty() isDone: boolean;
  @ApiProperty({ type: Number, nullable: true, description: 'Communes of the territory, on its own step' })
  communes: number | null;
  @ApiProperty({ type: Number, nullable: true }) operationId: number | null;
  @ApiProperty({ type: Number, nullable: true }) lotId: number | null;
  @ApiProperty({ type: Number, nullable: true }) participantId: number | null;
}

/** A step of the administrator, and how many there are of what it counts, where it is worth saying. */
export class InstallationStepState {
  @ApiProperty({ enum: INSTALLATION_STEPS }) step: InstallationStep;
  @ApiProperty() isDone: boolean;
  @ApiProperty({ type: Number, nullable: true }) count: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'How many there should be' })
  of: number | null;
}

class Leading {
  @ApiProperty({ description: 'Whoever asks does not want to be led any more' }) isDismissed: boolean;
  @ApiProperty({ description: 'To be shown without being asked for' }) isLeading: boolean;
}

/** The way of a house from nothing to hours that count, as far as it has been gone. */
export class HouseSteps extends Leading {
  @ApiProperty({ type: [HouseStepState] }) steps: HouseStepState[];
  @ApiProperty({ enum: HOUSE_STEPS, nullable: true, description: 'The one to take now' })
  next: HouseStep | null;
}

/** The way of an installation to houses that work, as far as it has been gone. */
export class InstallationSteps extends Leading {
  @ApiProperty({ type: [InstallationStepState] }) steps: InstallationStepState[];
  @ApiProperty({ enum: INSTALLATION_STEPS, nullable: true, description: 'The one to take now' })
  next: InstallationStep | null;
}
