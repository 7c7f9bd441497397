import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../../database/transactions.js';
import { Context, ForHouses } from '../../http/request.js';
import type { RequestContext } from '../../platform/actor.js';
import { EndingFilePage, listEndingFiles, RetentionListQuery } from './retention-list.query.js';

/** The files of a house that come to their end. */
@ApiTags('privacy')
@Controller('retention')
@ForHouses()
export class RetentionController {
  constructor(private readonly transactions: Transactions) {}

  /** Who is to become anonymous, and when. */
  @Get()
  @ApiOkResponse({ type: EndingFilePage })
  list(@Context() context: RequestContext, @Query() query: RetentionListQuery): Promise<EndingFilePage> {
    return this.transactions.read(context, (scope) => listEndingFiles(scope, query));
  }
}
