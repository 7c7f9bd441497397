import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProperty,
  ApiTags,
  IntersectionType,
} from '@nestjs/swagger';
import { Transactions } from '../database/transactions.js';
import { IdPipe } from '../http/id.pipe.js';
import { Context, ForHouses } from '../http/request.js';
import type { RequestContext } from '../platform/actor.js';
import { SavedVersion } from '../platform/saved-version.js';
import { addEligibility } from './eligibility/add-eligibility.js';
import { addProof } from './eligibility/add-proof.js';
import { CorrectedEligibility, correctEligibility } from './eligibility/correct-eligibility.js';
import { changeParticipant, createParticipant } from './file/create-participant.js';
import {
  ChangedParticipant,
  KnownPerson,
  NewEligibility,
  NewParticipant,
  NewProof,
  NewResidence,
} from './file/new-participant.js';
import { FindingView, ParticipantFile } from './file/participant-file.js';
import { readParticipantFile } from './file/participant-file.query.js';
import { FoundPeople, findPerson } from './find-person.query.js';
import {
  listParticipants,
  ParticipantListQuery,
  ParticipantPage,
  ParticipantSearch,
} from './participant-list.query.js';
import { addResidence } from './residence/add-residence.js';
import {
  CorrectedResidence,
  Correction,
  correctResidence,
  RemovedResidence,
  removeResidence,
} from './residence/correct-residence.js';

class SavedProof {
  @ApiProperty() id: number;
  @ApiProperty({ type: [FindingView] }) findings: FindingView[];
}

class SavedEligibility {
  @ApiProperty() id: number;
  @ApiProperty({ type: [SavedProof] }) proofs: SavedProof[];
}

class CorrectedParticipant extends IntersectionType(SavedVersion, Correction) {}

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

  /** The same list, of those whose name has these words: a name does not belong in an address. */
  @Post('search')
  @HttpCode(200)
  @ApiOkResponse({ type: ParticipantPage })
  search(@Context() context: RequestContext, @Body() query: ParticipantSearch): Promise<ParticipantPage> {
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
  read(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<ParticipantFile> {
    return this.transactions.write(context, (scope) => readParticipantFile(scope, id));
  }

  /** Corrects the identity. */
  @Patch(':id')
  @ApiOkResponse({ type: CorrectedParticipant })
  change(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() body: ChangedParticipant,
  ): Promise<CorrectedParticipant> {
    return this.transactions.write(context, (scope) => changeParticipant(scope, id, body));
  }

  /** Records a move. */
  @Post(':id/residences')
  @HttpCode(204)
  @ApiNoContentResponse()
  async move(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() body: NewResidence,
  ): Promise<void> {
    await this.transactions.write(context, (scope) => addResidence(scope, id, body));
  }

  /** Corrects a home wrongly entered. */
  @Patch(':id/residences/:residenceId')
  @ApiOkResponse({ type: Correction })
  correctHome(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Param('residenceId', IdPipe) residenceId: number,
    @Body() body: CorrectedResidence,
  ): Promise<Correction> {
    return this.transactions.write(context, (scope) => correctResidence(scope, id, residenceId, body));
  }

  /** Takes out a home where the person never lived. */
  @Post(':id/residences/:residenceId/removal')
  @HttpCode(200)
  @ApiOkResponse({ type: Correction })
  removeHome(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Param('residenceId', IdPipe) residenceId: number,
    @Body() body: RemovedResidence,
  ): Promise<Correction> {
    return this.transactions.write(context, (scope) => removeResidence(scope, id, residenceId, body));
  }

  /** Corrects a criterion the house recorded. */
  @Patch(':id/eligibilities/:eligibilityId')
  @ApiOkResponse({ type: Correction })
  correctCriterion(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Param('eligibilityId', IdPipe) eligibilityId: number,
    @Body() body: CorrectedEligibility,
  ): Promise<Correction> {
    return this.transactions.write(context, (scope) => correctEligibility(scope, id, eligibilityId, body));
  }

  /** Records a criterion, with the proofs seen. */
  @Post(':id/eligibilities')
  @ApiCreatedResponse({ type: SavedEligibility })
  assess(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() body: NewEligibility,
  ): Promise<SavedEligibility> {
    return this.transactions.write(context, (scope) => addEligibility(scope, id, body));
  }

  /** Records a document seen. */
  @Post(':id/eligibilities/:eligibilityId/proofs')
  @ApiCreatedResponse({ type: SavedProof })
  prove(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Param('eligibilityId', IdPipe) eligibilityId: number,
    @Body() body: NewProof,
  ): Promise<SavedProof> {
    return this.transactions.write(context, (scope) => addProof(scope, id, eligibilityId, body));
  }
}
