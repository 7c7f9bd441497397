import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../database/transactions.js';
import { IdPipe } from '../http/id.pipe.js';
import { Context, ForHouses } from '../http/request.js';
import type { RequestContext } from '../platform/actor.js';
import { SavedVersion } from '../platform/saved-version.js';
import { allocateContract, NewAllocation } from './allocation/allocate-contract.js';
import { changeEmploymentContract } from './change-employment-contract.js';
import { createEmploymentContract } from './create-employment-contract.js';
import {
  EmploymentContractListQuery,
  EmploymentContractPage,
  EmploymentContractSearch,
  listEmploymentContracts,
} from './listing/employment-contract-list.query.js';
import { ChangedEmploymentContract, NewEmploymentContract } from './new-employment-contract.js';
import { NewFollowUp, recordFollowUp } from './record-follow-up.js';

@ApiTags('employment')
@Controller('employment-contracts')
@ForHouses()
export class EmploymentContractsController {
  constructor(private readonly transactions: Transactions) {}

  /** Work contracts of the house's people and operations. */
  @Get()
  @ApiOkResponse({ type: EmploymentContractPage })
  list(
    @Context() context: RequestContext,
    @Query() query: EmploymentContractListQuery,
  ): Promise<EmploymentContractPage> {
    return this.transactions.read(context, (scope) => listEmploymentContracts(scope, query));
  }

  /** The same list, of people whose name has these words: a name does not belong in an address. */
  @Post('search')
  @HttpCode(200)
  @ApiOkResponse({ type: EmploymentContractPage })
  search(
    @Context() context: RequestContext,
    @Body() query: EmploymentContractSearch,
  ): Promise<EmploymentContractPage> {
    return this.transactions.read(context, (scope) => listEmploymentContracts(scope, query));
  }

  /** Registers a work contract; what its hours are counted by is frozen from the file. */
  @Post()
  @ApiCreatedResponse({ type: SavedVersion })
  create(@Context() context: RequestContext, @Body() body: NewEmploymentContract): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => createEmploymentContract(scope, body));
  }

  /** Ends it, or records its exit or its breach. */
  @Patch(':id')
  @ApiOkResponse({ type: SavedVersion })
  change(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() body: ChangedEmploymentContract,
  ): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => changeEmploymentContract(scope, id, body));
  }

  /** Shares it out again between the clauses of the house that it serves. */
  @Put(':id/allocation')
  @HttpCode(204)
  @ApiNoContentResponse()
  async allocate(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() body: NewAllocation,
  ): Promise<void> {
    await this.transactions.write(context, (scope) => allocateContract(scope, id, body));
  }

  /** Records what the person does at its end, or 3 or 6 months later. */
  @Put(':id/follow-ups')
  @HttpCode(204)
  @ApiNoContentResponse()
  async followUp(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() body: NewFollowUp,
  ): Promise<void> {
    await this.transactions.write(context, (scope) => recordFollowUp(scope, id, body));
  }
}
