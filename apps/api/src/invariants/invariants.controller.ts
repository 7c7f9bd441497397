import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Background } from '../database/background.js';
import { For } from '../http/request.js';
import { checkInvariants } from './check-invariants.js';

export class InvariantView {
  @ApiProperty({ example: 'I1' }) invariant: string;
  @ApiProperty({ example: 'the monthly summary is the ledger' }) name: string;
  @ApiProperty({ description: '0 when it holds' }) breaks: number;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'The first break: ids and sums',
  })
  example: unknown;
}

export class InvariantsView {
  @ApiProperty({ type: [InvariantView] }) invariants: InvariantView[];
  @ApiProperty({ format: 'date-time' }) checkedAt: string;
}

/** Whether the sums, the ledger and the journal agree, recomputed on demand. */
@ApiTags('invariants')
@Controller('invariants')
export class InvariantsController {
  constructor(private readonly background: Background) {}

  /** Checks all data now; reads ids and sums, never a name. */
  @Get()
  @For('ADMINISTRATOR', 'METROPOLIS')
  @ApiOkResponse({ type: InvariantsView })
  async check(): Promise<InvariantsView> {
    const found = await this.background.read(({ em }) => checkInvariants(em));
    return {
      invariants: found.map(({ invariant, name, breaks, example }) => ({ invariant, name, breaks, example })),
      checkedAt: new Date().toISOString(),
    };
  }
}
