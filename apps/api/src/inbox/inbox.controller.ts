import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../database/transactions.js';
import { IdPipe } from '../http/id.pipe.js';
import { Context, ForHouses } from '../http/request.js';
import { Mailer } from '../mail/mailer.js';
import type { RequestContext } from '../platform/actor.js';
import { InboxCount, InboxPage, InboxQuery, KeptSetAside, NewSetAside } from './inbox.view.js';
import { countInbox, listInbox } from './list-inbox.js';
import { putBack, setAside } from './set-aside.js';
import { previewSetAside, putBackSeveral, setAsideSeveral } from './set-aside-several.js';
import { KeptSetAsides, PutBackSeveral, SetAsidePreview, SeveralSetAside } from './several.view.js';

/** What waits for a house: the first page of whoever works there. */
@ApiTags('inbox')
@Controller('inbox')
@ForHouses()
export class InboxController {
  constructor(
    private readonly transactions: Transactions,
    private readonly mailer: Mailer,
  ) {}

  /** What waits, what presses most first; or what was set aside. */
  @Get()
  @ApiOkResponse({ type: InboxPage })
  async list(@Context() context: RequestContext, @Query() query: InboxQuery): Promise<InboxPage> {
    const page = await this.transactions.read(context, (scope) => listInbox(scope, query));
    return { ...page, isMailed: this.mailer.isConfigured };
  }

  /** How many things wait. */
  @Get('count')
  @ApiOkResponse({ type: InboxCount })
  count(@Context() context: RequestContext): Promise<InboxCount> {
    return this.transactions.read(context, countInbox);
  }

  /** Sets something aside for the house, with a reason: it comes back when the fact changes. */
  @Post('set-aside')
  @ApiCreatedResponse({ type: KeptSetAside })
  setAside(@Context() context: RequestContext, @Body() input: NewSetAside): Promise<KeptSetAside> {
    return this.transactions.write(context, (scope) => setAside(scope, input));
  }

  /** What setting several of them aside would do, each apart; nothing is written. */
  @Post('set-aside/preview')
  @HttpCode(200)
  @ApiOkResponse({ type: SetAsidePreview })
  async preview(
    @Context() { actor, today }: RequestContext,
    @Body() input: SeveralSetAside,
  ): Promise<SetAsidePreview> {
    return {
      items: await this.transactions.read({ actor, today }, (scope) => previewSetAside(scope, input)),
    };
  }

  /** Sets several aside at once, for one reason: all of them, or none. */
  @Post('set-aside/several')
  @ApiCreatedResponse({ type: KeptSetAsides })
  setAsideSeveral(
    @Context() context: RequestContext,
    @Body() input: SeveralSetAside,
  ): Promise<KeptSetAsides> {
    return this.transactions.write(context, (scope) => setAsideSeveral(scope, input));
  }

  /** Puts several back at once: all of them, or none. */
  @Post('set-aside/put-back')
  @HttpCode(204)
  @ApiNoContentResponse()
  async putBackSeveral(@Context() context: RequestContext, @Body() input: PutBackSeveral): Promise<void> {
    await this.transactions.write(context, (scope) => putBackSeveral(scope, input));
  }

  /** Puts it back. */
  @Delete('set-aside/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async putBack(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<void> {
    await this.transactions.write(context, (scope) => putBack(scope, id));
  }
}
