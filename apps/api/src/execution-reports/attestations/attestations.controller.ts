import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Transactions } from '../../database/transactions.js';
import { IdPipe } from '../../http/id.pipe.js';
import { Context, For, ForHouses } from '../../http/request.js';
import type { RequestContext } from '../../platform/actor.js';
import {
  AttestationSummary,
  AttestationsQuery,
  AttestationView,
  NewAttestation,
  WithdrawnAttestation,
} from './attestation.view.js';
import { listAttestations, readAttestation } from './attestations.query.js';
import { issueAttestation } from './issue-attestation.js';
import { withdrawAttestation } from './withdraw-attestation.js';

/** What a house attests of the execution of its operations, once and for all. */
@ApiTags('attestations')
@Controller()
export class AttestationsController {
  constructor(private readonly transactions: Transactions) {}

  /** A house lists those of its operations, a buyer and a firm those addressed to them. */
  @Get('attestations')
  @For('FACILITATOR', 'HOUSE_MANAGER', 'AUTHORITY', 'FIRM')
  @ApiOkResponse({ type: [AttestationSummary] })
  list(@Context() context: RequestContext, @Query() query: AttestationsQuery): Promise<AttestationSummary[]> {
    return this.transactions.read(context, (scope) => listAttestations(scope, query));
  }

  /** Issues an attestation: it replaces the last one of the same subject. */
  @Post('operations/:id/attestations')
  @ForHouses()
  @ApiCreatedResponse({ type: AttestationView })
  issue(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() input: NewAttestation,
  ): Promise<AttestationView> {
    return this.transactions.write(context, async (scope) =>
      readAttestation(scope, await issueAttestation(scope, id, input)),
    );
  }

  /** An attestation as it was issued, and what became of it. */
  @Get('attestations/:id')
  @For('FACILITATOR', 'HOUSE_MANAGER', 'AUTHORITY', 'FIRM')
  @ApiOkResponse({ type: AttestationView })
  read(@Context() context: RequestContext, @Param('id', IdPipe) id: number): Promise<AttestationView> {
    return this.transactions.read(context, (scope) => readAttestation(scope, id));
  }

  /** Takes an attestation back. */
  @Post('attestations/:id/withdrawal')
  @ForHouses()
  @ApiCreatedResponse({ type: AttestationView })
  withdraw(
    @Context() context: RequestContext,
    @Param('id', IdPipe) id: number,
    @Body() input: WithdrawnAttestation,
  ): Promise<AttestationView> {
    return this.transactions.write(context, async (scope) => {
      await withdrawAttestation(scope, id, input);
      return readAttestation(scope, id);
    });
  }
}
