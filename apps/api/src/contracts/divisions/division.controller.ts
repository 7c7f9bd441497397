import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../../database/transactions.js';
import { IdPipe } from '../../http/id.pipe.js';
import { Context, For, ForHouses } from '../../http/request.js';
import type { RequestContext } from '../../platform/actor.js';
import { divideObjective } from './divide-objective.js';
import { readDivision } from './division.query.js';
import { ClauseDivision, NewDivision, SavedDivision } from './division.view.js';

/** How the objective of a clause is shared inside a consortium. */
@ApiTags('operations')
@Controller('clauses')
export class DivisionController {
  constructor(private readonly transactions: Transactions) {}

  /** How it is shared today, how it was, and what each party did. */
  @Get(':id/division')
  @For('FACILITATOR', 'HOUSE_MANAGER', 'AUTHORITY')
  @ApiOkResponse({ type: ClauseDivision })
  read(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<ClauseDivision> {
    return this.transactions.read(context, (scope) => readDivision(scope, id));
  }

  /** Shares it again: the parts are the whole objective, no more and no less. */
  @Post(':id/divisions')
  @ForHouses()
  @ApiCreatedResponse({ type: SavedDivision })
  divide(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() input: NewDivision,
  ): Promise<SavedDivision> {
    return this.transactions.write(context, (scope) => divideObjective(scope, id, input));
  }
}
