import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../../database/transactions.js';
import { IdPipe } from '../../http/id.pipe.js';
import { Context, ForHouses } from '../../http/request.js';
import type { RequestContext } from '../../platform/actor.js';
import { SavedVersion } from '../../platform/saved-version.js';
import { ChangedParty, NewParty } from './new-party.js';
import { addParty, changeParty, removeParty } from './write-party.js';

@ApiTags('operations')
@Controller()
@ForHouses()
export class PartyController {
  constructor(private readonly transactions: Transactions) {}

  /** Adds a firm to a lot: holder, co-contractor, or subcontractor of another party. */
  @Post('lots/:id/parties')
  @ApiCreatedResponse({ type: SavedVersion })
  create(
    @Context() context: RequestContext,
    @Param('id', IdPipe) lotId: number,
    @Body() input: NewParty,
  ): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => addParty(scope, lotId, input));
  }

  @Patch('parties/:id')
  @ApiOkResponse({ type: SavedVersion })
  change(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() input: ChangedParty,
  ): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => changeParty(scope, id, input));
  }

  /** Takes a firm off a lot while nothing hangs on it. */
  @Delete('parties/:id')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<void> {
    return this.transactions.write(context, (scope) => removeParty(scope, id));
  }
}
