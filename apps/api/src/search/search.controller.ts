import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../database/transactions.js';
import { Context, For } from '../http/request.js';
import type { RequestContext } from '../platform/actor.js';
import { Recall, Search, SearchAnswer } from './found.js';
import { recall, searchEverywhere } from './search-everywhere.query.js';

@ApiTags('search')
@Controller('search')
@For('FACILITATOR', 'HOUSE_MANAGER', 'AUTHORITY', 'METROPOLIS', 'ADMINISTRATOR')
export class SearchController {
  constructor(private readonly transactions: Transactions) {}

  /** Operations, public contracts, people, firms and authorities by a few words, within what the actor may see. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: SearchAnswer })
  search(@Context() context: RequestContext, @Body() body: Search): Promise<SearchAnswer> {
    return this.transactions.read(context, (scope) => searchEverywhere(scope, body.text));
  }

  /** What was opened before, by its ids: a browser keeps nobody's name. */
  @Post('recall')
  @HttpCode(200)
  @ApiOkResponse({ type: SearchAnswer })
  recall(@Context() context: RequestContext, @Body() body: Recall): Promise<SearchAnswer> {
    return this.transactions.read(context, (scope) => recall(scope, body.opened));
  }
}
