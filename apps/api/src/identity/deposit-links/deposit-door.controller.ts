import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Transactions } from '../../database/transactions.js';
import { Public } from '../../http/request.js';
import { Clock } from '../../platform/clock.js';
import { readSession, SessionView } from '../session.query.js';
import { readToken, setToken } from '../session-cookie.js';
import { Sessions } from '../sessions.js';
import { clientAddress } from '../sign-in/client-address.js';
import { DepositDoors } from './deposit-door.js';
import { DepositDoor, HeldDepositLink } from './deposit-link.view.js';

/** What somebody without an account can do with a link of their firm. */
@ApiTags('deposit links')
@Controller('deposit-links')
export class DepositDoorController {
  constructor(
    private readonly doors: DepositDoors,
    private readonly sessions: Sessions,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Which firm the link is of, and until when. A reader of mail that follows links spends nothing here. */
  @Post('door')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: DepositDoor })
  look(@Body() { token }: HeldDepositLink, @Req() request: FastifyRequest): Promise<DepositDoor> {
    return this.doors.look(token, clientAddress(request));
  }

  /** Opens the statements of the firm: the answer sets the session cookie, in place of whoever was signed in here. */
  @Post('session')
  @Public()
  @ApiCreatedResponse({ type: SessionView })
  async open(
    @Body() { token }: HeldDepositLink,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const earlier = readToken(request);
    const opened = await this.doors.open(token, clientAddress(request), request.headers['user-agent']);
    if (earlier !== undefined) await this.sessions.close(earlier);
    setToken(request, reply, opened.token, opened.expiresAt);
    const { actor } = (await this.sessions.recognise(opened.token))!;
    return this.transactions.read({ actor: actor!, today: this.clock.today() }, readSession);
  }
}
