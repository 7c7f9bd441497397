import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../../database/transactions.js';
import { Context, ForHouses } from '../../http/request.js';
import type { RequestContext } from '../../platform/actor.js';
import { previewProlongation, prolongContracts, undoProlongation } from './prolong-contracts.js';
import {
  Prolongation,
  ProlongationPreviews,
  ProlongationUndo,
  ProlongedContracts,
} from './prolonging.view.js';

/** Work contracts that end later, several at once. */
@ApiTags('employment')
@Controller('employment-contracts/prolongations')
@ForHouses()
export class ProlongingController {
  constructor(private readonly transactions: Transactions) {}

  /** What prolonging them would do, each apart; nothing is written. */
  @Post('preview')
  @HttpCode(200)
  @ApiOkResponse({ type: ProlongationPreviews })
  async preview(
    @Context() { actor, today }: RequestContext,
    @Body() input: Prolongation,
  ): Promise<ProlongationPreviews> {
    return {
      items: await this.transactions.write({ actor, today }, (scope) => previewProlongation(scope, input)),
    };
  }

  /** Prolongs them to one day: all of them, or none. */
  @Post()
  @ApiCreatedResponse({ type: ProlongedContracts })
  async prolong(
    @Context() context: RequestContext,
    @Body() input: Prolongation,
  ): Promise<ProlongedContracts> {
    return { items: await this.transactions.write(context, (scope) => prolongContracts(scope, input)) };
  }

  /** Gives them the end they had back: all of them, or none. */
  @Post('undo')
  @HttpCode(204)
  @ApiNoContentResponse()
  async undo(@Context() context: RequestContext, @Body() input: ProlongationUndo): Promise<void> {
    await this.transactions.write(context, (scope) => undoProlongation(scope, input));
  }
}
