import { Inject, Injectable, Logger } from '@nestjs/common';
import * as client from 'openid-client';
import { Clock } from '../../../platform/clock.js';
import { notFound, ruleBroken } from '../../../platform/refuse.js';
import { isLoopback, type OpenIdSettings } from '../openid-settings.js';
import { refusalOf } from './refusal-of.js';

const SECONDS_TO_ANSWER = 5;
/** Keys are fetched again when an unknown one signs; addresses and options, once an hour. */
const KNOWN_FOR = 3_600_000;

export const OPENID_SETTINGS = Symbol('openid settings');

/** What the provider asserts of somebody, once every check has passed. */
export interface VerifiedIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** To recognise the identity on the account page; nobody is ever looked up by it. */
  readonly label: string | null;
  /** The provider asked for two factors and says so (RFC 8176 `mfa`). */
  readonly hasSecondFactor: boolean;
  readonly idToken: string;
}

/** What was drawn for one request and must come back. */
export interface Expected {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string | null;
}

/** The provider of the installation: discovered when first needed, so that Clausier starts and works without it. */
@Injectable()
export class Provider {
  private readonly logger = new Logger('OpenID Connect');
  private known: { configuration: client.Configuration; until: number } | undefined;

  constructor(
    @Inject(OPENID_SETTINGS) private readonly installed: OpenIdSettings | null,
    private readonly clock: Clock,
  ) {}

  get isInstalled(): boolean {
    return this.installed !== null;
  }

  /** What the installation says of its provider; not found when it has none. */
  get settings(): OpenIdSettings {
    if (!this.installed) throw notFound();
    return this.installed;
  }

  /** The address where the browser signs in, and what must come back. Throws `openid-unavailable`. */
  async requestOf(): Promise<{ url: URL; expected: Expected }> {
    const configuration = await this.configuration();
    const { supportsPKCE, claims_parameter_supported } = readOptions(configuration);
    const expected: Expected = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      codeVerifier: supportsPKCE ? client.randomPKCECodeVerifier() : null,
    };
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.callbackUrl().href,
      scope: this.settings.scope,
      state: expected.state,
      nonce: expected.nonce,
      ...(expected.codeVerifier === null ? {} : await challengeOf(expected.codeVerifier)),
      ...this.levelAsked(claims_parameter_supported),
    });
    return { url, expected };
  }

  /**
   * Exchanges the answer the browser brought, and checks all of it: state, `iss` (RFC 9207), code, identity token (signature,
   * issuer, audience, dates, nonce), level, and user information of the same subject. Throws a code of `refusalOf`.
   */
  async verify(query: URLSearchParams, expected: Expected): Promise<VerifiedIdentity> {
    const configuration = await this.configuration();
    const answer = this.callbackUrl();
    answer.search = query.toString();
    try {
      const tokens = await client.authorizationCodeGrant(configuration, answer, {
        expectedState: expected.state,
        expectedNonce: expected.nonce,
        idTokenExpected: true,
        ...(expected.codeVerifier === null ? {} : { pkceCodeVerifier: expected.codeVerifier }),
      });
      const claims = tokens.claims()!;
      this.refuseLowLevel(claims.acr);
      const about = await client.fetchUserInfo(configuration, tokens.access_token, claims.sub);
      this.refuseForeign(about);
      return {
        issuer: claims.iss,
        subject: claims.sub,
        label: about.email?.slice(0, 200) ?? null,
        hasSecondFactor: isListWith(claims.amr, 'mfa'),
        idToken: tokens.id_token!,
      };
    } catch (error) {
      throw this.told(error);
    }
  }

  /** The provider's own name, as it signs it. */
  async issuer(): Promise<string> {
    return (await this.configuration()).serverMetadata().issuer;
  }

  /** Where the browser ends the provider's own session; undefined when the provider has no such page. */
  async endSessionUrl(idToken: string, state: string): Promise<URL | undefined> {
    const configuration = await this.configuration();
    if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
    return client.buildEndSessionUrl(configuration, {
      id_token_hint: idToken,
      post_logout_redirect_uri: new URL('/api/v1/openid/signed-out', this.settings.publicUrl).href,
      state,
    });
  }

  private callbackUrl(): URL {
    return new URL('/api/v1/openid/callback', this.settings.publicUrl);
  }

  /** The second factor, if there was one, is told only to who asks (`amr`); the level is demanded if the settings name one. */
  private levelAsked(knowsClaims: boolean | undefined): Record<string, string> {
    const { acrValues } = this.settings;
    if (knowsClaims) {
      const acr = acrValues.length === 0 ? {} : { acr: { essential: true, values: acrValues } };
      return { claims: JSON.stringify({ id_token: { amr: { essential: true }, ...acr } }) };
    }
    return acrValues.length === 0 ? {} : { acr_values: acrValues.join(' ') };
  }

  private refuseLowLevel(acr: unknown): void {
    const { acrValues } = this.settings;
    const isEnough = acrValues.length === 0 || (typeof acr === 'string' && acrValues.includes(acr));
    if (!isEnough) throw ruleBroken('openid-level-too-low');
  }

  /** The library accepts signed information that names no issuer or audience: that of another service, then. */
  private refuseForeign({ iss, aud }: client.UserInfoResponse): void {
    if (!this.settings.isUserInfoSigned) return;
    if (iss === undefined || aud === undefined) throw ruleBroken('openid-answer-refused');
  }

  private async configuration(): Promise<client.Configuration> {
    const { settings } = this;
    const now = this.clock.now().getTime();
    if (this.known && now < this.known.until) return this.known.configuration;
    try {
      const configuration = await discover(settings);
      this.known = { configuration, until: now + KNOWN_FOR };
      return configuration;
    } catch (error) {
      this.told(error);
      if (this.known) return this.known.configuration;
      throw ruleBroken('openid-unavailable');
    }
  }

  /** Logs what went wrong by its code alone: the rest of the error holds what the provider says of a person. */
  private told(error: unknown): Error {
    const { refusal, reason } = refusalOf(error);
    if (reason !== undefined) this.logger.warn(`${refusal.code}: ${reason}`);
    return refusal;
  }
}

function discover(settings: OpenIdSettings): Promise<client.Configuration> {
  const { issuer, clientId, clientSecret, signingAlg, isUserInfoSigned } = settings;
  const metadata = {
    id_token_signed_response_alg: signingAlg,
    ...(isUserInfoSigned ? { userinfo_signed_response_alg: signingAlg } : {}),
  };
  return client.discovery(issuer, clientId, metadata, secretAuthentication(clientSecret), {
    timeout: SECONDS_TO_ANSWER,
    execute: [
      // Signatures too, though the tokens come straight from the provider: a shared secret never signs for it.
      client.enableNonRepudiationChecks,
      ...(isLoopback(issuer) ? [client.allowInsecureRequests] : []),
    ],
  });
}

/** The secret in the body (ProConnect) when the provider says so, else in a header, the default of the specification. */
function secretAuthentication(secret: string): client.ClientAuth {
  const inBody = client.ClientSecretPost(secret);
  const inHeader = client.ClientSecretBasic(secret);
  return (server, ...rest) => {
    const isBody = server.token_endpoint_auth_methods_supported?.includes('client_secret_post');
    return (isBody ? inBody : inHeader)(server, ...rest);
  };
}

function readOptions(configuration: client.Configuration) {
  const server = configuration.serverMetadata();
  return {
    supportsPKCE: server.supportsPKCE(),
    claims_parameter_supported: server.claims_parameter_supported,
  };
}

async function challengeOf(codeVerifier: string): Promise<Record<string, string>> {
  return {
    code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
  };
}

function isListWith(claim: unknown, value: string): boolean {
  return Array.isArray(claim) && claim.includes(value);
}
