import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../../database/transactions.js';
import { IdPipe } from '../../http/id.pipe.js';
import { Context, ForHouses } from '../../http/request.js';
import type { RequestContext } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { DepositLinkList, GivenDepositLink, NewDepositLink } from './deposit-link.view.js';
import { listDepositLinks } from './deposit-links.query.js';
import { GiveDepositLink } from './give-deposit-link.js';
import { revokeDepositLink } from './revoke-deposit-link.js';

/** The links by which firms without an account send their statements, made and ended by the houses they work for. */
@ApiTags('deposit links')
@Controller()
@ForHouses()
export class DepositLinksController {
  constructor(
    private readonly transactions: Transactions,
    private readonly give: GiveDepositLink,
    private readonly clock: Clock,
  ) {}

  @Get('firms/:id/deposit-links')
  @ApiOkResponse({ type: DepositLinkList })
  list(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<DepositLinkList> {
    return this.transactions.read(context, (scope) => listDepositLinks(scope, id, this.clock.now()));
  }

  /** A new link, sent to the contact of the firm or shown once. Asked for twice, two are made: none is kept anywhere. */
  @Post('firms/:id/deposit-links')
  @ApiCreatedResponse({ type: GivenDepositLink })
  make(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() { by }: NewDepositLink,
  ): Promise<GivenDepositLink> {
    return this.give.run(context, id, by);
  }

  /** Ends a link and the sessions it opened, at once. */
  @Delete('deposit-links/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async revoke(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<void> {
    await this.transactions.write(context, (scope) => revokeDepositLink(scope, id, this.clock.now()));
  }
}
