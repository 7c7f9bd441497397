import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Gate } from '../../database/gate.js';
import { Public } from '../../http/request.js';
import { Mailer } from '../../mail/mailer.js';
import { Clock } from '../../platform/clock.js';
import { hashPassword } from '../passwords/hash-password.js';
import { PasswordMeter, PasswordStrength } from '../passwords/password-meter.js';
import { refuseWeakPassword } from '../passwords/password-rule.js';
import { wordsAbout } from '../passwords/words-about.js';
import { setToken } from '../session-cookie.js';
import { Sessions } from '../sessions.js';
import { clientAddress } from '../sign-in/client-address.js';
import { KnownDevices } from '../sign-in/known-devices.js';
import { Throttle } from '../sign-in/throttle.js';
import { HeldLinkInput, LinkHolder, LinkRequest, LinkRequestAnswer, LinkUse, LinkUsed } from './link-view.js';
import { Links } from './links.js';
import { readLink, useLink } from './use-link.js';

/** What somebody without a session can do to choose a password. */
@ApiTags('session')
@Controller('links')
export class LinkController {
  constructor(
    private readonly gate: Gate,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly devices: KnownDevices,
    private readonly meter: PasswordMeter,
    private readonly links: Links,
  ) {}

  /** Whose password this link chooses, if it still works. */
  @Post('holder')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: LinkHolder })
  async holder(@Body() link: HeldLinkInput): Promise<LinkHolder> {
    const { name, email, expiresAt } = await this.read(link);
    return { name, email, expiresAt };
  }

  /** What the rule thinks of a password being typed. */
  @Post('strength')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: PasswordStrength })
  async strength(@Body() { password, ...link }: LinkUse): Promise<PasswordStrength> {
    const { userId } = await this.read(link);
    return this.meter.judge(userId, password, await this.wordsOf(userId));
  }

  /** Chooses the password, uses the link up and opens a session: the answer sets its cookie, and says what is still asked for. */
  @Post('use')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: LinkUsed })
  async use(
    @Body() { password, ...link }: LinkUse,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LinkUsed> {
    const { userId } = await this.read(link);
    await refuseWeakPassword(password, await this.wordsOf(userId));
    const passwordHash = await hashPassword(password);
    const now = this.clock.now();
    await this.gate.write((db) => useLink(db, link, { passwordHash, now }));
    await this.devices.remember(request, reply, userId);
    const { token, expiresAt, stage } = await this.sessions.open(userId, request.headers['user-agent']);
    setToken(request, reply, token, expiresAt);
    this.links.tellPasswordChanged(userId, link.purpose);
    return { stage };
  }

  private read(link: HeldLinkInput) {
    const now = this.clock.now();
    return this.gate.read((db) => readLink(db, link, now));
  }

  private wordsOf(userId: number): Promise<string[]> {
    return this.gate.read((db) => wordsAbout(db, userId));
  }
}

/** A forgotten password. */
@ApiTags('session')
@Controller('links')
export class LinkRequestController {
  constructor(
    private readonly links: Links,
    private readonly mailer: Mailer,
    private readonly throttle: Throttle,
  ) {}

  /** Asks for a link: the same answer in the same time whether the e-mail is known or not. */
  @Post()
  @Public()
  @HttpCode(202)
  @ApiOkResponse({ type: LinkRequestAnswer })
  async ask(@Body() { email }: LinkRequest, @Req() request: FastifyRequest): Promise<LinkRequestAnswer> {
    await this.throttle.count([{ kind: 'asking', of: clientAddress(request) }]);
    this.links.sendTo(email);
    return { isMailed: this.mailer.isConfigured };
  }
}
