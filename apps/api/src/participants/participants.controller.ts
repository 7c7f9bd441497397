import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { Transactions } from '../database/transactions.js';
import { Context, ForHouses } from '../http/request.js';
import type { RequestContext } from '../platform/actor.js';
import { SavedVersion } from '../platform/saved-version.js';
import { addEligibility } from './add-eligibility.js';
import { addProof } from './add-proof.js';
import { addResidence } from './add-residence.js';
import { changeParticipant, createParticipant } from './create-participant.js';
import { FoundPeople, findPerson } from './find-person.query.js';
import {
  ChangedParticipant,
  KnownPerson,
  NewEligibility,
  NewParticipant,
  NewProof,
  NewResidence,
} from './new-participant.js';
import { FindingView, ParticipantFile } from './participant-file.js';
import { readParticipantFile } from './participant-file.query.js';
import { listParticipants, ParticipantListQuery, ParticipantPage } from './participant-list.query.js';

class SavedProof {
  @ApiProperty() id: number;
  @ApiProperty({ type: [FindingView] }) findings: FindingView[];
}

class SavedEligibility {
  @ApiProperty() id: number;
  @ApiProperty({ type: [SavedProof] }) proofs: SavedProof[];
}

@ApiTags('participants')
@Controller('participants')
@ForHouses()
export class ParticipantsController {
  constructor(private readonly transactions: Transactions) {}

  /** The people of the house, and those who work on its operations. */
  @Get()
  @ApiOkResponse({ type: ParticipantPage })
  list(@Context() context: RequestContext, @Query() query: ParticipantListQuery): Promise<ParticipantPage> {
    return this.transactions.read(context, (scope) => listParticipants(scope, query));
  }

  /** Registers a person. */
  @Post()
  @ApiCreatedResponse({ type: SavedVersion })
  create(@Context() context: RequestContext, @Body() body: NewParticipant): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => createParticipant(scope, body));
  }

  /** Finds somebody of any house by the whole name and the birth date, in the body: neither belongs in an address. */
  @Post('find')
  @HttpCode(200)
  @ApiOkResponse({ type: FoundPeople })
  find(@Context() context: RequestContext, @Body() body: KnownPerson): Promise<FoundPeople> {
    // Without its idempotency key: the answer, kept under it, would hold a name.
    const { actor, today } = context;
    return this.transactions.write({ actor, today }, (scope) => findPerson(scope, body));
  }

  /** The whole file; the reading is written down. */
  @Get(':id')
  @ApiOkResponse({ type: ParticipantFile })
  read(@Context() context: RequestContext, @Param('id', ParseIntPipe) id: number): Promise<ParticipantFile> {
    return this.transactions.write(context, (scope) => readParticipantFile(scope, id));
  }

  /** Corrects the identity. */
  @Patch(':id')
  @ApiOkResponse({ type: SavedVersion })
  change(
    @Context() context: RequestContext,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: ChangedParticipant,
  ): Promise<SavedVersion> {
    return this.transactions.write(context, (scope) => changeParticipant(scope, id, body));
  }

  /** Records a move. */
  @Post(':id/residences')
  @HttpCode(204)
  @ApiNoContentResponse()
  async move(
    @Context() context: RequestContext,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: NewResidence,
  ): Promise<void> {
    await this.transactions.write(context, (scope) => addResidence(scope, id, body));
  }

  /** Records a criterion, with the proofs seen. */
  @Post(':id/eligibilities')
  @ApiCreatedResponse({ type: SavedEligibility })
  assess(
    @Context() context: RequestContext,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: NewEligibility,
  ): Promise<SavedEligibility> {
    return this.transactions.write(context, (scope) => addEligibility(scope, id, body));
  }

  /** Records a document seen. */
  @Post(':id/eligibilities/:eligibilityId/proofs')
  @ApiCreatedResponse({ type: SavedProof })
  prove(
    @Context() context: RequestContext,
    @Param('id', ParseIntPipe) id: number,
    @Param('eligibilityId', ParseIntPipe) eligibilityId: number,
    @Body() body: NewProof,
  ): Promise<SavedProof> {
    return this.transactions.write(context, (scope) => addProof(scope, id, eligibilityId, body));
  }
}
