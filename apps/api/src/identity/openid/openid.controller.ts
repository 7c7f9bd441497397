import { Body, Controller, Get, Header, HttpCode, Logger, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiExcludeEndpoint, ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeFault } from '../../http/describe-fault.js';
import { toProblem } from '../../http/problem.js';
import { Public } from '../../http/request.js';
import { clearToken, readToken, setToken } from '../session-cookie.js';
import { Sessions } from '../sessions.js';
import { Throttle } from '../sign-in/throttle.js';
import { type Arrival, Finish } from './finish.js';
import { departuresFrom, Leave } from './leave.js';
import { OpenIdDeparture, OpenIdInvitation, OpenIdOffer, OpenIdSignIn, OpenIdSignOut } from './openid.dto.js';
import { clearOpenIdCookie, readOpenIdCookie, setOpenIdCookie } from './openid-cookie.js';
import type { PendingRequest } from './pending-request.js';
import { Provider } from './provider/provider.js';
import { ProviderSession } from './provider/provider-session.js';
import { safeReturnPath } from './return-path.js';

const SEE_OTHER = 303;

/** Signing in and out with the identity provider of the installation: not found when it has none. */
@ApiTags('session')
@Controller('openid')
export class OpenIdController {
  private readonly logger = new Logger('OpenID Connect');

  constructor(
    private readonly provider: Provider,
    private readonly leave: Leave,
    private readonly finish: Finish,
    private readonly providerSession: ProviderSession,
    private readonly sessions: Sessions,
    private readonly throttle: Throttle,
  ) {}

  /** Whether the sign-in page offers a provider, and whether this browser may still be signed in there. */
  @Get()
  @Public()
  @ApiOkResponse({ type: OpenIdOffer })
  async offer(@Req() request: FastifyRequest): Promise<OpenIdOffer> {
    if (!this.provider.isInstalled) return { label: null, isSignedInThere: false };
    const { label, publicUrl } = this.provider.settings;
    const token = readOpenIdCookie(request, 'openid-out', publicUrl);
    return { label, isSignedInThere: await this.providerSession.isOpen(token) };
  }

  /** Where to go to sign in. */
  @Post('sign-in')
  @Public()
  @ApiCreatedResponse({ type: OpenIdDeparture })
  signIn(
    @Body() { returnPath }: OpenIdSignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenIdDeparture> {
    return this.leave.to({ purpose: 'SIGN_IN', returnPath: safeReturnPath(returnPath) }, request, reply);
  }

  /** Where to go to accept an invitation with the provider's identity instead of a password. */
  @Post('invitation')
  @Public()
  @ApiCreatedResponse({ type: OpenIdDeparture })
  accept(
    @Body() { token }: OpenIdInvitation,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenIdDeparture> {
    return this.leave.toAccept(token, request, reply);
  }

  /** Where the provider sends the browser back: whatever happens, the answer is a page of ours with a clean address. */
  @Get('callback')
  @Public()
  @ApiExcludeEndpoint()
  @ApiResponse({ status: SEE_OTHER })
  @Header('referrer-policy', 'no-referrer')
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { publicUrl } = this.provider.settings;
    const arrival = arrivalOf(request, publicUrl);
    let asked: PendingRequest | undefined;
    try {
      asked = await this.finish.take(arrival);
      clearOpenIdCookie(reply, 'openid', publicUrl);
      const identity = await this.finish.verify(asked, arrival);
      // Also for whoever is refused next: to come with another identity, one leaves this one first.
      const kept = await this.providerSession.keep(identity.issuer, identity.idToken);
      setOpenIdCookie(reply, 'openid-out', publicUrl, kept);
      const session = await this.finish.admit(asked, identity, arrival);
      if (session) {
        // The token is new, so that none can be fixed beforehand; the one it replaces opens nothing any more.
        if (arrival.session !== undefined) await this.sessions.close(arrival.session);
        setToken(request, reply, session.token, session.expiresAt);
        await this.throttle.forget([departuresFrom(request)]);
      }
      reply.redirect(asked.returnPath, SEE_OTHER);
    } catch (error) {
      reply.redirect(pageOf(asked, this.codeOf(error)), SEE_OTHER);
    }
  }

  /** Ends the session here, and says where to end the provider's; nowhere when it has no such page. */
  @Post('sign-out')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: OpenIdSignOut })
  async end(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenIdSignOut> {
    const { publicUrl } = this.provider.settings;
    const session = readToken(request);
    if (session !== undefined) await this.sessions.close(session);
    clearToken(request, reply);
    clearOpenIdCookie(reply, 'openid-out', publicUrl);
    const departure = await this.providerSession.end(readOpenIdCookie(request, 'openid-out', publicUrl));
    if (!departure) return { url: null };
    setOpenIdCookie(reply, 'openid', publicUrl, departure.browser);
    return { url: departure.url.href };
  }

  /** Where the provider sends the browser back once its session has ended. */
  @Get('signed-out')
  @Public()
  @ApiExcludeEndpoint()
  @ApiResponse({ status: SEE_OTHER })
  @Header('referrer-policy', 'no-referrer')
  async ended(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { publicUrl } = this.provider.settings;
    const { query, browser } = arrivalOf(request, publicUrl);
    const isBack = this.providerSession.isBack(query.get('state'), browser);
    if (isBack) clearOpenIdCookie(reply, 'openid', publicUrl);
    reply.redirect(isBack ? '/connexion?deconnexion=1' : '/connexion', SEE_OTHER);
  }

  /** The stable code a page shows; what nobody foresaw is logged, without what the provider said. */
  private codeOf(error: unknown): string {
    const { code, status } = toProblem(error);
    if (status >= 500) this.logger.error(describeFault(error));
    return code;
  }
}

function arrivalOf(request: FastifyRequest, publicUrl: URL): Arrival {
  return {
    query: new URLSearchParams(request.url.split('?')[1] ?? ''),
    browser: readOpenIdCookie(request, 'openid', publicUrl),
    session: readToken(request),
    userAgent: request.headers['user-agent'],
  };
}

/** Back where the person came from: the account page for a link, else the sign-in page, with the page that was wanted. */
function pageOf(asked: PendingRequest | undefined, code: string): string {
  const query = new URLSearchParams({ erreur: code });
  if (asked?.purpose === 'LINK') return `${asked.returnPath}?${query}`;
  if (asked && asked.returnPath !== '/') query.set('retour', asked.returnPath);
  return `/connexion?${query}`;
}
