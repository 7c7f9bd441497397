import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { setToken } from '../session-cookie.js';
import { AtStage, Known, type KnownSession } from '../session-stage.js';
import { Proof } from './proof.js';
import { SecondFactor } from './second-factor.js';
import { SecondFactorView } from './second-factor.query.js';
import { OneTimeCode } from './second-factor-step.controller.js';

class ProposedFactor {
  @ApiProperty({ description: 'Base32, to type' }) secret: string;
  @ApiProperty({ description: 'otpauth://, to show as a QR code' }) uri: string;
}

class RecoveryCodes {
  @ApiProperty({ type: [String], description: 'Told once: only their digests are kept' })
  recoveryCodes: string[];
}

/** One's own second factor. Nothing here is kept under an idempotency key: the answers are secrets. */
@ApiTags('account')
@Controller('account')
export class SecondFactorController {
  constructor(private readonly secondFactor: SecondFactor) {}

  /** Whether one is set up, must be, can be, and how many recovery codes are left. */
  @Get('second-factor')
  @AtStage('OPEN', 'ENROLMENT')
  @ApiOkResponse({ type: SecondFactorView })
  read(@Known() session: KnownSession): Promise<SecondFactorView> {
    return this.secondFactor.view(session);
  }

  /** A new secret for one's application, in force once confirmed. Asks for the password, or a code of the factor in force. */
  @Post('second-factor/proposal')
  @AtStage('OPEN', 'ENROLMENT')
  @HttpCode(200)
  @ApiOkResponse({ type: ProposedFactor })
  propose(@Known() session: KnownSession, @Body() proof: Proof): Promise<ProposedFactor> {
    return this.secondFactor.propose(session, proof);
  }

  /** Puts the proposed secret in force with a code of the application; the answer sets a new cookie. */
  @Post('second-factor')
  @AtStage('OPEN', 'ENROLMENT')
  @HttpCode(200)
  @ApiOkResponse({ type: RecoveryCodes })
  async confirm(
    @Known() session: KnownSession,
    @Body() { code }: OneTimeCode,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecoveryCodes> {
    const { recoveryCodes, opened } = await this.secondFactor.confirm(session, code);
    setToken(request, reply, opened.token, opened.expiresAt);
    return { recoveryCodes };
  }

  /** Ten new recovery codes in place of those before. Asks for the password or a code. */
  @Post('recovery-codes')
  @HttpCode(200)
  @ApiOkResponse({ type: RecoveryCodes })
  async renewRecoveryCodes(@Known() session: KnownSession, @Body() proof: Proof): Promise<RecoveryCodes> {
    return { recoveryCodes: await this.secondFactor.renewRecoveryCodes(session, proof) };
  }

  /** Gives up one's second factor, where the role does not ask for one. Asks for the password or a code. */
  @Post('second-factor/removal')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@Known() session: KnownSession, @Body() proof: Proof): Promise<void> {
    return this.secondFactor.remove(session, proof);
  }
}
