import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../../database/transactions.js';
import { Context } from '../../http/request.js';
import type { RequestContext } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import { Known, type KnownSession } from '../session-stage.js';
import { endOtherSessions, endSession, OwnSession, readOwnSessions } from './own-sessions.query.js';

@ApiTags('account')
@Controller('account/sessions')
export class OwnSessionsController {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Where one is signed in. */
  @Get()
  @ApiOkResponse({ type: [OwnSession] })
  list(@Context() context: RequestContext, @Known() { id }: KnownSession): Promise<OwnSession[]> {
    return this.transactions.read(context, (scope) => readOwnSessions(scope, id, this.clock.now()));
  }

  /** Ends one of one's sessions, at once. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  end(@Context() context: RequestContext, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.transactions.write(context, (scope) => endSession(scope, id));
  }

  /** Ends all one's sessions but this one, at once. */
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  endOthers(@Context() context: RequestContext, @Known() { id }: KnownSession): Promise<void> {
    return this.transactions.write(context, (scope) => endOtherSessions(scope, id));
  }
}
