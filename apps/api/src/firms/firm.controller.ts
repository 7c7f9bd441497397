import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../database/transactions.js';
import { IdPipe } from '../http/id.pipe.js';
import { Context, For, ForHouses } from '../http/request.js';
import type { RequestContext } from '../platform/actor.js';
import { SavedVersion } from '../platform/saved-version.js';
import { FirmPage, readFirm } from './firm-page.query.js';
import { FirmList, FirmsQuery, readFirms } from './firms.query.js';
import { ChangedFirm, NewFirm } from './new-firm.js';
import { changeFirm, createFirm } from './write-firm.js';

@ApiTags('firms')
@Controller('firms')
export class FirmController {
  constructor(private readonly transactions: Transactions) {}

  /** Firms; a firm user finds its own only. */
  @Get()
  @For('FACILITATOR', 'HOUSE_MANAGER', 'METROPOLIS', 'ADMINISTRATOR', 'FIRM')
  @ApiOkResponse({ type: FirmList })
  list(@Context() context: RequestContext, @Query() query: FirmsQuery): Promise<FirmList> {
    return this.transactions.read(context, (scope) => readFirms(scope, query));
  }

  /** A firm and what it does on the operations the actor may see. */
  @Get(':id')
  @For('FACILITATOR', 'HOUSE_MANAGER', 'METROPOLIS', 'ADMINISTRATOR', 'FIRM')
  @ApiOkResponse({ type: FirmPage })
  page(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<FirmPage> {
    return this.transactions.read(context, (scope) => readFirm(scope, id));
  }

  @Post()
  @ForHouses()
  @ApiCreatedResponse({ type: SavedVersion })
  create(@Context() context: RequestContext, @Body() input: NewFirm): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => createFirm(scope, input));
  }

  @Patch(':id')
  @ForHouses()
  @ApiOkResponse({ type: SavedVersion })
  change(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() input: ChangedFirm,
  ): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => changeFirm(scope, id, input));
  }
}
