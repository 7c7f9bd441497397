/** The one OpenID Connect provider of an installation, as its environment describes it. */
export interface OpenIdSettings {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What people call the provider: the words of the button. */
  readonly label: string;
  /** Where browsers reach Clausier: the provider sends them back there. */
  readonly publicUrl: URL;
  readonly scope: string;
  /** The one signature accepted on what the provider asserts; a shared secret or none is never one. */
  readonly signingAlg: string;
  readonly isUserInfoSigned: boolean;
  /** Levels of assurance, one of which is demanded; none when empty. */
  readonly acrValues: readonly string[];
}

const ASYMMETRIC = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Reads the provider's settings: none without OIDC_ISSUER, and a sentence that says what to set when they are incomplete. */
export function readOpenIdSettings(env: NodeJS.ProcessEnv): OpenIdSettings | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, PUBLIC_URL } = env;
  if (!OIDC_ISSUER) return undefined;
  if (!OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !PUBLIC_URL) {
    throw new Error('OIDC_ISSUER needs OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and PUBLIC_URL');
  }
  const signingAlg = env.OIDC_SIGNING_ALG || 'RS256';
  if (!ASYMMETRIC.includes(signingAlg)) {
    throw new Error(`OIDC_SIGNING_ALG must be one of ${ASYMMETRIC.join(', ')}`);
  }
  const publicUrl = readAddress('PUBLIC_URL', PUBLIC_URL);
  if (publicUrl.pathname !== '/') throw new Error('PUBLIC_URL must have no path');
  return {
    issuer: readAddress('OIDC_ISSUER', OIDC_ISSUER),
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    label: env.OIDC_LABEL || 'ProConnect',
    publicUrl,
    scope: env.OIDC_SCOPE || 'openid email',
    signingAlg,
    isUserInfoSigned: readFlag('OIDC_USERINFO_SIGNED', env.OIDC_USERINFO_SIGNED),
    acrValues: (env.OIDC_ACR_VALUES ?? '').split(/\s+/).filter((value) => value !== ''),
  };
}

/** An https address, or a plain one that does not leave this machine. */
function readAddress(name: string, text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isAddress = url !== undefined && url.search === '' && url.hash === '' && url.username === '';
  if (!isAddress || (url.protocol !== 'https:' && !isLoopback(url))) {
    throw new Error(`${name} must be an https address without a query`);
  }
  return url;
}

/** True for plain http on this machine: a provider under test. */
export function isLoopback(url: URL): boolean {
  return url.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
}

function readFlag(name: string, text = 'true'): boolean {
  if (text !== 'true' && text !== 'false') throw new Error(`${name} must be true or false`);
  return text === 'true';
}
