import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../../http/request.js';
import { clientAddress } from '../sign-in/client-address.js';
import { AttestationDoor } from './attestation-door.js';
import { AskedCode, VerifiedAttestation } from './verified-attestation.view.js';

/** Whether a code printed on a paper is that of an attestation: for whoever holds the paper. */
@ApiTags('attestations')
@Controller('attestations')
export class AttestationDoorController {
  constructor(private readonly door: AttestationDoor) {}

  /** The code is in the body: it stays out of addresses and of the logs of proxies. */
  @Post('verification')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: VerifiedAttestation })
  verify(@Body() { code }: AskedCode, @Req() request: FastifyRequest): Promise<VerifiedAttestation> {
    return this.door.verify(code, clientAddress(request));
  }
}
