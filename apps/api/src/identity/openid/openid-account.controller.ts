import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Gate } from '../../database/gate.js';
import { Context, For } from '../../http/request.js';
import { type RequestContext, roles } from '../../platform/actor.js';
import { Proof } from '../second-factor/proof.js';
import { ProveIdentity } from '../second-factor/prove-identity.js';
import { readIdentity, refuseDemonstration, unbindIdentity } from './identities.js';
import { Leave } from './leave.js';
import { OpenIdAccount, OpenIdDeparture } from './openid.dto.js';
import { Provider } from './provider/provider.js';

const ACCOUNT_PAGE = '/compte';

/** The identity of the signed-in user at the provider: to link it and to part from it. */
@ApiTags('account')
@Controller('openid/identity')
@For(...roles)
export class OpenIdAccountController {
  constructor(
    private readonly gate: Gate,
    private readonly provider: Provider,
    private readonly leave: Leave,
    private readonly proveIdentity: ProveIdentity,
  ) {}

  /** The identity linked to the account of the user. */
  @Get()
  @ApiOkResponse({ type: OpenIdAccount })
  async read(@Context() { actor }: RequestContext): Promise<OpenIdAccount> {
    const { isDemonstration, ...account } = await this.gate.read((db) => readIdentity(db, actor.userId));
    const isOffered = this.provider.isInstalled && !isDemonstration;
    return { provider: isOffered ? this.provider.settings.label : null, ...account };
  }

  /** Where to go to link an identity. The proof is asked again: a screen left open must not give the account away. */
  @Post()
  @ApiCreatedResponse({ type: OpenIdDeparture })
  async link(
    @Context() { actor }: RequestContext,
    @Body() proof: Proof,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenIdDeparture> {
    await this.gate.read((db) => refuseDemonstration(db, actor.userId));
    await this.proveIdentity.run(actor.userId, proof);
    const reason = { purpose: 'LINK', userId: actor.userId, returnPath: ACCOUNT_PAGE } as const;
    return this.leave.to(reason, request, reply);
  }

  /** Parts from the identity, unless it is the only way in. */
  @Delete()
  @HttpCode(204)
  @ApiNoContentResponse()
  async unlink(@Context() { actor }: RequestContext): Promise<void> {
    await this.gate.write((db) => unbindIdentity(db, actor.userId), actor.userId);
  }
}
