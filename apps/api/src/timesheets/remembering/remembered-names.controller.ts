import { Controller, Delete, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../../database/transactions.js';
import { IdPipe } from '../../http/id.pipe.js';
import { Context, For } from '../../http/request.js';
import { AlsoByLink } from '../../identity/session-stage.js';
import type { RequestContext } from '../../platform/actor.js';
import { forgetName } from './forget-names.js';
import { listRememberedNames, RememberedNamePage, RememberedNamesQuery } from './remembered-names.query.js';

/** The names a firm said whom they mean: read and taken back by the firm, and by the houses its people work for. */
@ApiTags('timesheets')
@Controller('remembered-names')
@For('FIRM', 'FACILITATOR', 'HOUSE_MANAGER')
@AlsoByLink()
export class RememberedNamesController {
  constructor(private readonly transactions: Transactions) {}

  @Get()
  @ApiOkResponse({ type: RememberedNamePage })
  list(
    @Context() context: RequestContext,
    @Query() query: RememberedNamesQuery,
  ): Promise<RememberedNamePage> {
    return this.transactions.read(context, (scope) => listRememberedNames(scope, query));
  }

  /** Forgets one: the next statement that writes it is asked about again. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async forget(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<void> {
    await this.transactions.write(context, (scope) => forgetName(scope, id));
  }
}
