import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Adapter, type AdapterPayload, type Configuration, Provider } from 'oidc-provider';

/** Who signs in at the provider, and how. */
export interface PersonThere {
  readonly subject: string;
  readonly email: string;
  readonly amr?: string[];
}

export const CLIENT_ID = 'clausier';
export const CLIENT_SECRET = 'a secret that both sides know, and nobody else';

/** A real OpenID Connect provider on this machine, with the conventions of ProConnect. */
export interface IdentityProvider {
  readonly issuer: URL;
  /** The next person to sign in there: it asks for no password. */
  person: PersonThere;
  close(): Promise<void>;
}

/** Starts a provider that knows one client, whose browsers come back to `publicUrl`. */
export async function openIdentityProvider(publicUrl: URL): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const opened: IdentityProvider = {
    issuer,
    person: { subject: 'nobody', email: 'nobody@example.org' },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const provider = new Provider(issuer.origin, configurationOf(publicUrl, opened));
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/')) return signIn(provider, request, response, opened.person);
    return answer(request, response);
  });
  return opened;
}

/** What the person would do on the provider's own page. */
function signIn(provider: Provider, request: IncomingMessage, response: ServerResponse, person: PersonThere) {
  const login = { accountId: person.subject, ...(person.amr ? { amr: person.amr } : {}) };
  return provider.interactionFinished(request, response, { login });
}

function configurationOf(publicUrl: URL, opened: IdentityProvider): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        redirect_uris: [new URL('/api/v1/openid/callback', publicUrl).href],
        post_logout_redirect_uris: [new URL('/api/v1/openid/signed-out', publicUrl).href],
        token_endpoint_auth_method: 'client_secret_post',
        userinfo_signed_response_alg: 'RS256',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] },
    claims: { openid: ['sub'], email: ['email'], amr: null, acr: null },
    features: {
      devInteractions: { enabled: false },
      jwtUserinfo: { enabled: true },
      claimsParameter: { enabled: true },
    },
    adapter: storeIn(new Map()),
    cookies: { keys: ['the keys of a provider under test'] },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => ({
      accountId,
      claims: () => ({ sub: accountId, email: opened.person.email }),
    }),
    // The client is the house's own: nobody is asked whether it may know who they are.
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc;
      const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! });
      grant.addOIDCScope('openid email');
      grant.addOIDCClaims(['amr', 'acr']);
      await grant.save();
      return grant;
    },
    ttl: { Session: 3600, Interaction: 600, Grant: 600, AccessToken: 60, IdToken: 60, AuthorizationCode: 30 },
  };
}

/** What the provider remembers, for as long as the test lasts. */
function storeIn(kept: Map<string, AdapterPayload>) {
  return (model: string): Adapter => {
    const keyOf = (id: string) => `${model} ${id}`;
    const findWhere = (matches: (payload: AdapterPayload) => boolean) =>
      [...kept].find(([key, payload]) => key.startsWith(`${model} `) && matches(payload))?.[1];
    return {
      upsert: async (id, payload) => void kept.set(keyOf(id), payload),
      find: async (id) => kept.get(keyOf(id)),
      findByUid: async (uid) => findWhere((payload) => payload.uid === uid),
      findByUserCode: async (userCode) => findWhere((payload) => payload.userCode === userCode),
      consume: async (id) => void Object.assign(kept.get(keyOf(id)) ?? {}, { consumed: Date.now() / 1000 }),
      destroy: async (id) => void kept.delete(keyOf(id)),
      revokeByGrantId: async (grantId) => {
        for (const [key, payload] of kept) if (payload.grantId === grantId) kept.delete(key);
      },
    };
  };
}
