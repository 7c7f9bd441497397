import type { RequestMove } from '@clausier/domain/mutualisation/request';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Scope } from '../database/scope.js';
import { Transactions } from '../database/transactions.js';
import { IdPipe } from '../http/id.pipe.js';
import { Context, ForHouses } from '../http/request.js';
import type { RequestContext } from '../platform/actor.js';
import { answer, propose, say } from './answer-request.js';
import { askHouses } from './ask-houses.js';
import { RequestNotices } from './request-notices.js';
import { listRequests, readThread } from './requests.query.js';
import {
  NewProposal,
  NewRequests,
  RequestList,
  RequestThread,
  SavedRequests,
  Words,
} from './requests.view.js';

/** Somebody of another house for an operation: asked, proposed without a name, accepted or declined. */
@ApiTags('mutualisation')
@Controller()
@ForHouses()
export class RequestsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly notices: RequestNotices,
  ) {}

  /** The requests the house made and received. */
  @Get('mutualisation-requests')
  @ApiOkResponse({ type: RequestList })
  async list(@Context() context: RequestContext): Promise<RequestList> {
    return { items: await this.transactions.read(context, listRequests) };
  }

  /** Asks other houses for somebody; each is told by e-mail. */
  @Post('operations/:id/mutualisation-requests')
  @ApiCreatedResponse({ type: SavedRequests })
  async ask(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() body: NewRequests,
  ): Promise<SavedRequests> {
    const saved = await this.transactions.write(context, (scope) => askHouses(scope, id, body));
    for (const one of saved.ids) await this.notices.tell(context, one, 'requestAsked');
    return saved;
  }

  /** One request, with what was said. */
  @Get('mutualisation-requests/:id')
  @ApiOkResponse({ type: RequestThread })
  read(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<RequestThread> {
    return this.transactions.read(context, (scope) => readThread(scope, id));
  }

  /** Proposes somebody, without a name. */
  @Post('mutualisation-requests/:id/proposal')
  @HttpCode(200)
  @ApiOkResponse({ type: RequestThread })
  propose(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() body: NewProposal,
  ): Promise<RequestThread> {
    return this.answered(context, id, (scope) => propose(scope, id, body));
  }

  /** Accepts the person proposed: the host then knows who it is. */
  @Post('mutualisation-requests/:id/acceptance')
  @HttpCode(200)
  @ApiOkResponse({ type: RequestThread })
  accept(@Context() context: RequestContext, @Param('id', IdPipe) id: number, @Body() body: Words) {
    return this.moved(context, id, 'ACCEPT', body);
  }

  /** Declines the request or the person, with a reason. */
  @Post('mutualisation-requests/:id/refusal')
  @HttpCode(200)
  @ApiOkResponse({ type: RequestThread })
  decline(@Context() context: RequestContext, @Param('id', IdPipe) id: number, @Body() body: Words) {
    return this.moved(context, id, 'DECLINE', body);
  }

  /** Takes the request back, or the proposal. */
  @Post('mutualisation-requests/:id/withdrawal')
  @HttpCode(200)
  @ApiOkResponse({ type: RequestThread })
  withdraw(@Context() context: RequestContext, @Param('id', IdPipe) id: number, @Body() body: Words) {
    return this.moved(context, id, 'WITHDRAW', body);
  }

  /** Says something to the other house. */
  @Post('mutualisation-requests/:id/messages')
  @HttpCode(200)
  @ApiOkResponse({ type: RequestThread })
  say(@Context() context: RequestContext, @Param('id', IdPipe) id: number, @Body() body: Words) {
    return this.answered(context, id, (scope) => say(scope, id, body.text ?? null));
  }

  private moved(context: RequestContext, id: number, move: Exclude<RequestMove, 'PROPOSE'>, { text }: Words) {
    return this.answered(context, id, (scope) => answer(scope, id, move, text ?? null));
  }

  /** Does it, tells the other house, and shows the request as it is now. Without its key: the answer may hold a name. */
  private async answered(
    { actor, today }: RequestContext,
    id: number,
    work: (scope: Scope) => Promise<void>,
  ): Promise<RequestThread> {
    const thread = await this.transactions.write({ actor, today }, async (scope) => {
      await work(scope);
      return readThread(scope, id);
    });
    await this.notices.tell({ actor, today }, id, 'requestAnswered');
    return thread;
  }
}
