import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../../database/transactions.js';
import { IdPipe } from '../../http/id.pipe.js';
import { Context, ForHouses } from '../../http/request.js';
import type { RequestContext } from '../../platform/actor.js';
import { SavedVersion } from '../../platform/saved-version.js';
import { NewInvoicing, SavedInvoicing } from '../invoicings/new-invoicing.js';
import { recordInvoicing } from '../invoicings/record-invoicing.js';
import { ChangedAmendment, NewAmendment } from './new-amendment.js';
import { ChangedClause, NewClause } from './new-clause.js';
import { changeAmendment, createAmendment } from './write-amendment.js';
import { changeClause, createClause, removeClause } from './write-clause.js';

@ApiTags('operations')
@Controller()
@ForHouses()
export class ClauseController {
  constructor(private readonly transactions: Transactions) {}

  @Post('lots/:id/clauses')
  @ApiCreatedResponse({ type: SavedVersion })
  create(
    @Context() context: RequestContext,
    @Param('id', IdPipe) lotId: number,
    @Body() input: NewClause,
  ): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => createClause(scope, lotId, input));
  }

  @Patch('clauses/:id')
  @ApiOkResponse({ type: SavedVersion })
  change(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() input: ChangedClause,
  ): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => changeClause(scope, id, input));
  }

  /** Removes a clause nobody is assigned to and no amendment changes. */
  @Delete('clauses/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<void> {
    return this.transactions.write(context, (scope) => removeClause(scope, id));
  }

  @Post('clauses/:id/amendments')
  @ApiCreatedResponse({ type: SavedVersion })
  amend(
    @Context() context: RequestContext,
    @Param('id', IdPipe) clauseId: number,
    @Body() input: NewAmendment,
  ): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => createAmendment(scope, clauseId, input));
  }

  /** What was invoiced in all up to a day: entries are added, never changed. */
  @Post('clauses/:id/invoicings')
  @ApiCreatedResponse({ type: SavedInvoicing })
  invoice(
    @Context() context: RequestContext,
    @Param('id', IdPipe) clauseId: number,
    @Body() input: NewInvoicing,
  ): Promise<SavedInvoicing> {
    return this.transactions.write(context, (scope) => recordInvoicing(scope, clauseId, input));
  }

  @Patch('amendments/:id')
  @ApiOkResponse({ type: SavedVersion })
  changeAmendment(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() input: ChangedAmendment,
  ): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => changeAmendment(scope, id, input));
  }
}
