import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../../database/transactions.js';
import { IdPipe } from '../../http/id.pipe.js';
import { Context, ForHouses } from '../../http/request.js';
import type { RequestContext } from '../../platform/actor.js';
import { mergeFiles, undoMerge } from '../merging/merge-files.js';
import { NewMerge, SavedMerge, UndoneMerge } from '../merging/merging.js';
import { readDuplicatePairs } from './duplicate-pairs.query.js';
import { DuplicatePairs, LikelyPeople, NotSamePerson, TypedPerson } from './duplicates.js';
import { findLikelyPeople } from './likely-people.query.js';
import { tellApart } from './tell-apart.js';

/** Two files of one person: seen before the second is made, told apart, merged, and given back. */
@ApiTags('participants')
@Controller('participants')
@ForHouses()
export class DuplicatesController {
  constructor(private readonly transactions: Transactions) {}

  /** Who may already be the person being typed, in the body: neither a name nor a birth date belongs in an address. */
  @Post('likely')
  @HttpCode(200)
  @ApiOkResponse({ type: LikelyPeople })
  likely(@Context() { actor, today }: RequestContext, @Body() body: TypedPerson): Promise<LikelyPeople> {
    return this.transactions.write({ actor, today }, (scope) => findLikelyPeople(scope, body));
  }

  /** Pairs of files of the house that may be of one person. */
  @Get('duplicates')
  @ApiOkResponse({ type: DuplicatePairs })
  async pairs(@Context() context: RequestContext): Promise<DuplicatePairs> {
    return { items: await this.transactions.read(context, readDuplicatePairs) };
  }

  /** Two files are of two persons. */
  @Post(':id/told-apart')
  @HttpCode(204)
  @ApiNoContentResponse()
  async tellApart(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() body: NotSamePerson,
  ): Promise<void> {
    await this.transactions.write(context, (scope) => tellApart(scope, id, body));
  }

  /** Makes another file part of this one. */
  @Post(':id/merges')
  @ApiCreatedResponse({ type: SavedMerge })
  merge(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() body: NewMerge,
  ): Promise<SavedMerge> {
    return this.transactions.write(context, (scope) => mergeFiles(scope, id, body));
  }

  /** Gives the other file back its own life. */
  @Post(':id/merges/:mergeId/undo')
  @HttpCode(204)
  @ApiNoContentResponse()
  async undo(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Param('mergeId', IdPipe) mergeId: number,
    @Body() body: UndoneMerge,
  ): Promise<void> {
    await this.transactions.write(context, (scope) => undoMerge(scope, id, mergeId, body));
  }
}
