import { Body, Controller, Delete, Get, HttpCode, Patch, Post, Req, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { IsEmail, IsIn, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import sql from 'sql-template-tag';
import { Transactions } from '../database/transactions.js';
import { Context, Public } from '../http/request.js';
import type { RequestContext } from '../platform/actor.js';
import { Clock } from '../platform/clock.js';
import { KnownPasswordField } from './passwords/password-fields.js';
import { readSession, SessionView, SignInAnswer } from './session.query.js';
import { clearToken, readToken, setToken } from './session-cookie.js';
import { AlsoByLink, AtStage, stages } from './session-stage.js';
import { Sessions } from './sessions.js';
import { SignIn } from './sign-in/sign-in.js';

class Credentials {
  @ApiProperty({ format: 'email' })
  @IsEmail()
  @MaxLength(200)
  email: string;

  @KnownPasswordField() password: string;
}

class Preferences {
  @ApiProperty({ enum: ['fr', 'en'] })
  @IsIn(['fr', 'en'])
  language: 'fr' | 'en';
}

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Signs in: the answer sets the session cookie, and says whether a second factor is still asked for. */
  @Post()
  @Public()
  @ApiCreatedResponse({ type: SignInAnswer })
  async open(
    @Body() credentials: Credentials,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAnswer> {
    const earlier = readToken(request);
    const { token, expiresAt } = await this.signIn.run(credentials, request, reply);
    if (earlier !== undefined) await this.sessions.close(earlier);
    setToken(request, reply, token, expiresAt);
    const { stage, actor } = (await this.sessions.recognise(token))!;
    if (!actor) return { stage, session: null };
    return {
      stage,
      session: await this.transactions.read({ actor, today: this.clock.today() }, readSession),
    };
  }

  /** Who is signed in. */
  @Get()
  @AlsoByLink()
  @ApiOkResponse({ type: SessionView })
  read(@Context() context: RequestContext): Promise<SessionView> {
    return this.transactions.read(context, readSession);
  }

  /** Keeps the language the user chose. */
  @Patch()
  @ApiOkResponse({ type: SessionView })
  prefer(@Context() context: RequestContext, @Body() { language }: Preferences): Promise<SessionView> {
    return this.transactions.write(context, async (scope) => {
      await scope.run(sql`update app_user set language = ${language} where id = ${scope.actor.userId}`);
      return readSession(scope);
    });
  }

  /** Signs out, at whatever stage. */
  @Delete()
  @AtStage(...stages)
  @HttpCode(204)
  @ApiNoContentResponse()
  async close(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = readToken(request);
    if (token !== undefined) await this.sessions.close(token);
    clearToken(request, reply);
  }
}
