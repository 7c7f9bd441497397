import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../../database/transactions.js';
import { IdPipe } from '../../http/id.pipe.js';
import { Context, ForHouses } from '../../http/request.js';
import type { RequestContext } from '../../platform/actor.js';
import { SavedVersion } from '../../platform/saved-version.js';
import { ChangedLot, ChangedPublicContract, NewLot, NewPublicContract } from './new-public-contract.js';
import { changeLot, createLot, removeLot } from './write-lot.js';
import { changePublicContract, createPublicContract, removePublicContract } from './write-public-contract.js';

@ApiTags('operations')
@Controller()
@ForHouses()
export class PublicContractController {
  constructor(private readonly transactions: Transactions) {}

  /** Adds a public contract with its lots, or with its only lot when none is given. */
  @Post('operations/:id/public-contracts')
  @ApiCreatedResponse({ type: SavedVersion })
  create(
    @Context() context: RequestContext,
    @Param('id', IdPipe) operationId: number,
    @Body() input: NewPublicContract,
  ): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => createPublicContract(scope, operationId, input));
  }

  @Patch('public-contracts/:id')
  @ApiOkResponse({ type: SavedVersion })
  change(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() input: ChangedPublicContract,
  ): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => changePublicContract(scope, id, input));
  }

  /** Removes a public contract whose lots have neither party nor clause. */
  @Delete('public-contracts/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<void> {
    return this.transactions.write(context, (scope) => removePublicContract(scope, id));
  }

  @Post('public-contracts/:id/lots')
  @ApiCreatedResponse({ type: SavedVersion })
  createLot(
    @Context() context: RequestContext,
    @Param('id', IdPipe) publicContractId: number,
    @Body() input: NewLot,
  ): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => createLot(scope, publicContractId, input));
  }

  @Patch('lots/:id')
  @ApiOkResponse({ type: SavedVersion })
  changeLot(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() input: ChangedLot,
  ): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => changeLot(scope, id, input));
  }

  /** Removes a lot that has neither party nor clause. */
  @Delete('lots/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeLot(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<void> {
    return this.transactions.write(context, (scope) => removeLot(scope, id));
  }
}
