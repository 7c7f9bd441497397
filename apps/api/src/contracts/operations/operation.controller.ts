import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../../database/transactions.js';
import { IdPipe } from '../../http/id.pipe.js';
import { Context, For, ForHouses } from '../../http/request.js';
import type { RequestContext } from '../../platform/actor.js';
import { SavedVersion } from '../../platform/saved-version.js';
import { OperationPage } from '../operation-page/operation-page.js';
import { readOperationPage } from '../operation-page/operation-page.query.js';
import { ChangedOperation, NewOperation } from './new-operation.js';
import { OperationList, OperationsQuery, readOperations } from './operations.query.js';
import { changeOperation, createOperation, removeOperation } from './write-operation.js';

@ApiTags('operations')
@Controller('operations')
export class OperationController {
  constructor(private readonly transactions: Transactions) {}

  /** Operations: a house its own, an authority its own, the metropolis all. */
  @Get()
  @For('FACILITATOR', 'HOUSE_MANAGER', 'AUTHORITY', 'METROPOLIS')
  @ApiOkResponse({ type: OperationList })
  list(@Context() context: RequestContext, @Query() query: OperationsQuery): Promise<OperationList> {
    return this.transactions.read(context, (scope) => readOperations(scope, query));
  }

  /** The whole page of an operation. */
  @Get(':id')
  @For('FACILITATOR', 'HOUSE_MANAGER', 'AUTHORITY', 'METROPOLIS')
  @ApiOkResponse({ type: OperationPage })
  page(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<OperationPage> {
    return this.transactions.read(context, (scope) => readOperationPage(scope, id));
  }

  /** Opens an operation on the territory of the house. */
  @Post()
  @ForHouses()
  @ApiCreatedResponse({ type: SavedVersion })
  create(@Context() context: RequestContext, @Body() input: NewOperation): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => createOperation(scope, input));
  }

  /** Changes an operation. */
  @Patch(':id')
  @ForHouses()
  @ApiOkResponse({ type: SavedVersion })
  change(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() input: ChangedOperation,
  ): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => changeOperation(scope, id, input));
  }

  /** Removes an operation that has no public contract. */
  @Delete(':id')
  @HttpCode(204)
  @ForHouses()
  @ApiNoContentResponse()
  remove(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<void> {
    return this.transactions.write(context, (scope) => removeOperation(scope, id));
  }
}
