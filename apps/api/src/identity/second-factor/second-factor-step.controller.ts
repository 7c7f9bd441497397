import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, Matches, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Transactions } from '../../database/transactions.js';
import { Clock } from '../../platform/clock.js';
import { readSession, SessionView } from '../session.query.js';
import { setToken } from '../session-cookie.js';
import { AtStage, Known, type KnownSession } from '../session-stage.js';
import { type OpenedSession, Sessions } from '../sessions.js';
import { SIX_DIGITS } from './proof.js';
import { SecondFactor } from './second-factor.js';

export class OneTimeCode {
  @ApiProperty({ pattern: SIX_DIGITS.source, description: 'What the application shows' })
  @Matches(SIX_DIGITS)
  code: string;
}

class RecoveryCode {
  @ApiProperty({ maxLength: 60, description: 'With or without its dashes' })
  @IsString()
  @MaxLength(60)
  code: string;
}

/** The step of signing in that comes after the password. */
@ApiTags('session')
@Controller('session')
@AtStage('SECOND_FACTOR')
export class SecondFactorStepController {
  constructor(
    private readonly secondFactor: SecondFactor,
    private readonly sessions: Sessions,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Opens the session with the code of the application; the answer sets a new cookie. */
  @Post('second-factor')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionView })
  async enter(
    @Known() session: KnownSession,
    @Body() { code }: OneTimeCode,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.letIn(await this.secondFactor.enterWithCode(session, code), request, reply);
  }

  /** Opens the session with a recovery code, which then opens nothing any more; the answer sets a new cookie. */
  @Post('recovery-code')
  @HttpCode(200)
  @ApiOkResponse({ type: SessionView })
  async recover(
    @Known() session: KnownSession,
    @Body() { code }: RecoveryCode,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.letIn(await this.secondFactor.enterWithRecoveryCode(session, code), request, reply);
  }

  private async letIn(
    { token, expiresAt }: OpenedSession,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<SessionView> {
    setToken(request, reply, token, expiresAt);
    const actor = (await this.sessions.actorOf(token))!;
    return this.transactions.read({ actor, today: this.clock.today() }, readSession);
  }
}
