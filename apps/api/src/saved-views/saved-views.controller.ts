import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../database/transactions.js';
import { IdPipe } from '../http/id.pipe.js';
import { Context, For } from '../http/request.js';
import type { RequestContext } from '../platform/actor.js';
import { deleteView, keepView, readSavedViews } from './keep-views.js';
import { KeptView, NewSavedView, SavedViews, SavedViewsQuery } from './saved-views.view.js';

/** What lists show, kept under a name. */
@ApiTags('saved-views')
@Controller('saved-views')
@For('FACILITATOR', 'HOUSE_MANAGER', 'AUTHORITY', 'METROPOLIS')
export class SavedViewsController {
  constructor(private readonly transactions: Transactions) {}

  /** Those of a list: one's own, and those shared among theirs. */
  @Get()
  @ApiOkResponse({ type: SavedViews })
  async list(@Context() context: RequestContext, @Query() { page }: SavedViewsQuery): Promise<SavedViews> {
    return { items: await this.transactions.read(context, (scope) => readSavedViews(scope, page)) };
  }

  /** Keeps one. */
  @Post()
  @ApiCreatedResponse({ type: KeptView })
  keep(@Context() context: RequestContext, @Body() input: NewSavedView): Promise<KeptView> {
    return this.transactions.write(context, (scope) => keepView(scope, input));
  }

  /** Deletes one. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async delete(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<void> {
    await this.transactions.write(context, (scope) => deleteView(scope, id));
  }
}
