import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../../../database/transactions.js';
import { Context, ForHouses } from '../../../http/request.js';
import type { RequestContext } from '../../../platform/actor.js';
import { acceptSeveral, reverseSeveral } from './decide-several.js';
import { previewAcceptance } from './preview-acceptance.js';
import {
  AskedPreview,
  SeveralAcceptance,
  SeveralOutcomes,
  SeveralPreview,
  SeveralReversal,
} from './several.view.js';

/** Several statements decided at once, each apart from the others. */
@ApiTags('timesheets')
@Controller('timesheet-reviews')
@ForHouses()
export class SeveralReviewsController {
  constructor(private readonly transactions: Transactions) {}

  /** What accepting them would do, each apart; nothing is written. */
  @Post('acceptance/preview')
  @HttpCode(200)
  @ApiOkResponse({ type: SeveralPreview })
  async preview(
    @Context() { actor, today }: RequestContext,
    @Body() input: AskedPreview,
  ): Promise<SeveralPreview> {
    return {
      items: await this.transactions.read({ actor, today }, (scope) => previewAcceptance(scope, input)),
    };
  }

  /** Accepts them, each in its own transaction or job; the answer tells what became of each. */
  @Post('acceptance')
  @ApiCreatedResponse({ type: SeveralOutcomes })
  async accept(
    @Context() context: RequestContext,
    @Body() input: SeveralAcceptance,
  ): Promise<SeveralOutcomes> {
    return { items: await acceptSeveral(this.transactions, context, input) };
  }

  /** Takes them back, each all or nothing; the answer tells what became of each. */
  @Post('reversal')
  @ApiCreatedResponse({ type: SeveralOutcomes })
  async reverse(
    @Context() context: RequestContext,
    @Body() input: SeveralReversal,
  ): Promise<SeveralOutcomes> {
    return { items: await reverseSeveral(this.transactions, context, input) };
  }
}
