import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Transactions } from '../../database/transactions.js';
import { Context, For } from '../../http/request.js';
import { type RequestContext, roles } from '../../platform/actor.js';
import { Links } from '../links/links.js';
import { digestOf, readToken } from '../session-cookie.js';
import { KnownDevices } from '../sign-in/known-devices.js';
import { Throttle } from '../sign-in/throttle.js';
import { changePassword } from './change-password.js';
import { KnownPasswordField, NewPasswordField } from './password-fields.js';
import { PasswordMeter, PasswordStrength } from './password-meter.js';
import { wordsAbout } from './words-about.js';

class PasswordChange {
  @KnownPasswordField() currentPassword: string;
  @NewPasswordField() password: string;
}

class PasswordToJudge {
  @NewPasswordField() password: string;
}

/** One's own password. */
@ApiTags('session')
@Controller('session/password')
@For(...roles)
export class PasswordController {
  constructor(
    private readonly transactions: Transactions,
    private readonly throttle: Throttle,
    private readonly devices: KnownDevices,
    private readonly meter: PasswordMeter,
    private readonly links: Links,
  ) {}

  /** Changes it; every other session of the account is over. */
  @Post()
  @HttpCode(204)
  @ApiNoContentResponse()
  async change(
    @Context() { actor, today }: RequestContext,
    @Body() input: PasswordChange,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const counters = [{ kind: 'change', of: String(actor.userId) }] as const;
    await this.throttle.count(counters);
    const sessionHash = digestOf(readToken(request) ?? '');
    // Without its idempotency key: nothing of this request is kept, not even a digest.
    await this.transactions.write({ actor, today }, (scope) =>
      changePassword(scope, { ...input, sessionHash }),
    );
    await this.throttle.forget(counters);
    await this.devices.remember(request, reply, actor.userId);
    this.links.tellPasswordChanged(actor.userId);
  }

  /** What the rule thinks of a password being typed. */
  @Post('strength')
  @HttpCode(200)
  @ApiOkResponse({ type: PasswordStrength })
  async strength(
    @Context() { actor, today }: RequestContext,
    @Body() { password }: PasswordToJudge,
  ): Promise<PasswordStrength> {
    const about = await this.transactions.read({ actor, today }, (scope) => wordsAbout(scope, actor.userId));
    return this.meter.judge(actor.userId, password, about);
  }
}
