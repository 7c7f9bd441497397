import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../../database/transactions.js';
import { IdPipe } from '../../http/id.pipe.js';
import { Context, ForHouses } from '../../http/request.js';
import type { RequestContext } from '../../platform/actor.js';
import { SavedVersion } from '../../platform/saved-version.js';
import { ClauseChoiceQuery, ClauseChoices, listClauseChoices } from './clause-choices.query.js';
import { ChangedAssignment, NewAssignment, NewDerogation } from './new-assignment.js';
import {
  changeAssignment,
  createAssignment,
  createDerogation,
  removeAssignment,
} from './write-assignment.js';

@ApiTags('employment')
@Controller('assignments')
@ForHouses()
export class AssignmentsController {
  constructor(private readonly transactions: Transactions) {}

  /** The clauses somebody can be assigned to. */
  @Get('clauses')
  @ApiOkResponse({ type: ClauseChoices })
  clauses(@Context() context: RequestContext, @Query() query: ClauseChoiceQuery): Promise<ClauseChoices> {
    return this.transactions.read(context, (scope) => listClauseChoices(scope, query));
  }

  /** Puts a work contract at the service of a clause. */
  @Post()
  @ApiCreatedResponse({ type: SavedVersion })
  create(@Context() context: RequestContext, @Body() body: NewAssignment): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => createAssignment(scope, body));
  }

  /** Changes share and dates. */
  @Patch(':id')
  @ApiOkResponse({ type: SavedVersion })
  change(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() body: ChangedAssignment,
  ): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => changeAssignment(scope, id, body));
  }

  /** Removes it, as long as nothing was posted on it. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async remove(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<void> {
    await this.transactions.write(context, (scope) => removeAssignment(scope, id));
  }

  /** Records a reasoned exception. */
  @Post(':id/derogations')
  @ApiCreatedResponse({ type: SavedVersion })
  derogate(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() body: NewDerogation,
  ): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => createDerogation(scope, id, body));
  }
}
