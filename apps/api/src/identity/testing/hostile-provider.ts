import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CLIENT_ID } from './identity-provider.js';

type Claims = Record<string, unknown>;

/** Who signs what the provider says: itself, a stranger under its name, nobody, or its public key taken for a shared secret. */
export type Signer = 'provider' | 'stranger' | 'nobody' | 'public-key';

/** What differs, in what the provider asserts, from what an honest one would. */
export interface Lie {
  readonly idToken?: Claims;
  readonly idTokenBy?: Signer;
  readonly userInfo?: Claims;
  readonly userInfoBy?: Signer;
  /** User information as plain JSON, which anybody between the two could write. */
  readonly isUserInfoPlain?: boolean;
}

/** A provider that says what a test wants, where a real one refuses to. */
export interface HostileProvider {
  readonly issuer: URL;
  /** Prepares the answer to the request that this address makes; gives the path and query that bring it. */
  answer(authorizationUrl: string, lie?: Lie, query?: Record<string, string | undefined>): string;
  close(): Promise<void>;
}

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const strangers = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Starts the provider. It announces every signature there is, so that only its client can refuse one. */
export async function openHostileProvider(): Promise<HostileProvider> {
  const told = { nonce: '', lie: {} as Lie };
  const server = createServer((request, response) => route(request, response, told));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return {
    issuer,
    answer(authorizationUrl, lie = {}, query = {}) {
      const asked = new URL(authorizationUrl).searchParams;
      Object.assign(told, { nonce: asked.get('nonce'), lie });
      const given = { code: 'a code', state: asked.get('state')!, iss: issuer.origin, ...query };
      const pairs = Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== undefined);
      return `/api/v1/openid/callback?${new URLSearchParams(pairs)}`;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function route(
  request: IncomingMessage,
  response: ServerResponse,
  { nonce, lie }: { nonce: string; lie: Lie },
) {
  const issuer = `http://${request.headers.host}`;
  const json = (body: unknown) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  };
  const now = Math.floor(Date.now() / 1000);
  const common = { iss: issuer, aud: CLIENT_ID, sub: 'camille', iat: now, exp: now + 60 };
  switch (request.url) {
    case '/.well-known/openid-configuration':
      return json(metadataOf(issuer));
    case '/jwks':
      return json({ keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig' }] });
    case '/token': {
      const idToken = signed({ ...common, nonce, ...lie.idToken }, lie.idTokenBy);
      return json({ access_token: 'an access token', token_type: 'Bearer', id_token: idToken });
    }
    case '/userinfo': {
      const claims = { ...common, email: 'camille@ville.example', ...lie.userInfo };
      if (lie.isUserInfoPlain) return json(claims);
      response.setHeader('content-type', 'application/jwt');
      return response.end(signed(claims, lie.userInfoBy));
    }
    default:
      response.statusCode = 404;
      return response.end();
  }
}

function metadataOf(issuer: string) {
  const everything = ['RS256', 'HS256', 'none'];
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: everything,
    userinfo_signing_alg_values_supported: everything,
    authorization_response_iss_parameter_supported: true,
  };
}

const SIGNATURES: Record<Signer, { alg: string; make: (input: Buffer) => Buffer }> = {
  provider: { alg: 'RS256', make: rs256With(keys.privateKey) },
  stranger: { alg: 'RS256', make: rs256With(strangers.privateKey) },
  nobody: { alg: 'none', make: () => Buffer.alloc(0) },
  'public-key': {
    alg: 'HS256',
    make: (input) =>
      createHmac('sha256', keys.publicKey.export({ type: 'spki', format: 'pem' }))
        .update(input)
        .digest(),
  },
};

function rs256With(key: KeyObject) {
  return (input: Buffer) => sign('sha256', input, key);
}

/** A JSON Web Token in its compact form (RFC 7515). */
function signed(claims: Claims, by: Signer = 'provider'): string {
  const { alg, make } = SIGNATURES[by];
  const input = [{ alg, kid: 'one', typ: 'JWT' }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${input}.${make(Buffer.from(input)).toString('base64url')}`;
}
