import { FTE_CONVENTION_CODES } from '@clausier/domain/fte/conventions';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Transactions } from '../database/transactions.js';
import { TextField } from '../http/fields.js';
import { IdPipe } from '../http/id.pipe.js';
import { Context, For } from '../http/request.js';
import type { RequestContext } from '../platform/actor.js';
import { closeYear } from './close-year.js';
import {
  ClosingSummary,
  ClosingVerification,
  ClosingView,
  listClosings,
  readClosing,
  verifyClosing,
} from './closings.query.js';

export class NewClosingBody {
  @ApiProperty({ minimum: 2010, maximum: 2045 })
  @IsInt()
  @Min(2010)
  @Max(2045)
  year: number;

  @ApiPropertyOptional({ enum: FTE_CONVENTION_CODES, default: 'HOUSE_1800' })
  @IsOptional()
  @IsIn(FTE_CONVENTION_CODES)
  convention: string = 'HOUSE_1800';

  @TextField(300, { optional: true, nullable: true }) note?: string | null;
}

/** Frozen, reproducible years. */
@ApiTags('closings')
@Controller('closings')
@For('METROPOLIS', 'FACILITATOR', 'HOUSE_MANAGER')
export class ClosingsController {
  constructor(private readonly transactions: Transactions) {}

  /** The closings of the house and of the metropolis. */
  @Get()
  @ApiOkResponse({ type: [ClosingSummary] })
  list(@Context() context: RequestContext): Promise<ClosingSummary[]> {
    return this.transactions.readStatistics(context, listClosings);
  }

  /** Freezes the year of the house, or of the metropolis, as of now. */
  @Post()
  @For('METROPOLIS', 'HOUSE_MANAGER')
  @ApiCreatedResponse({ type: ClosingView })
  close(@Context() context: RequestContext, @Body() body: NewClosingBody): Promise<ClosingView> {
    return this.transactions.writeStatistics(context, async (scope) =>
      readClosing(scope, await closeYear(scope, body)),
    );
  }

  /** A closing, and what the corrections made since then change. */
  @Get(':id')
  @ApiOkResponse({ type: ClosingView })
  read(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<ClosingView> {
    return this.transactions.readStatistics(context, (scope) => readClosing(scope, id));
  }

  /** Recomputes a closing from the ledger and compares its SHA-256. */
  @Get(':id/verification')
  @ApiOkResponse({ type: ClosingVerification })
  verify(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<ClosingVerification> {
    return this.transactions.readStatistics(context, (scope) => verifyClosing(scope, id));
  }
}
