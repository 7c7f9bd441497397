import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../database/transactions.js';
import { Context } from '../http/request.js';
import type { RequestContext } from '../platform/actor.js';
import { CommuneFound, CommunesQuery, findCommunes } from './communes.query.js';
import { readTerritories, TerritoryItem } from './territories.query.js';

@ApiTags('territories')
@Controller()
export class TerritoryController {
  constructor(private readonly transactions: Transactions) {}

  /** Every territory. */
  @Get('territories')
  @ApiOkResponse({ type: [TerritoryItem] })
  list(@Context() context: RequestContext): Promise<TerritoryItem[]> {
    return this.transactions.read(context, readTerritories);
  }

  /** Communes by name, postal code or INSEE code, twenty at most. */
  @Get('communes')
  @ApiOkResponse({ type: [CommuneFound] })
  communes(@Context() context: RequestContext, @Query() query: CommunesQuery): Promise<CommuneFound[]> {
    return this.transactions.read(context, (scope) => findCommunes(scope, query));
  }
}
