import { describe, expect, it } from '@jest/globals';
import { readOpenIdSettings } from './openid-settings.js';

const PROCONNECT = {
  OIDC_ISSUER: 'https://auth.agentconnect.gouv.fr/api/v2',
  OIDC_CLIENT_ID: 'clausier',
  OIDC_CLIENT_SECRET: 'secret',
  PUBLIC_URL: 'https://clausier.example',
};

describe('the settings of the identity provider', () => {
  it('are none without an issuer', () => {
    expect(readOpenIdSettings({ PUBLIC_URL: 'https://clausier.example' })).toBeUndefined();
  });

  it('are those of ProConnect unless told otherwise: RS256, signed user information, no level demanded', () => {
    expect(readOpenIdSettings(PROCONNECT)).toEqual({
      issuer: new URL('https://auth.agentconnect.gouv.fr/api/v2'),
      clientId: 'clausier',
      clientSecret: 'secret',
      label: 'ProConnect',
      publicUrl: new URL('https://clausier.example/'),
      scope: 'openid email',
      signingAlg: 'RS256',
      isUserInfoSigned: true,
      acrValues: [],
    });
  });

  it('take levels separated by spaces', () => {
    expect(readOpenIdSettings({ ...PROCONNECT, OIDC_ACR_VALUES: ' eidas2  eidas3' })?.acrValues).toEqual([
      'eidas2',
      'eidas3',
    ]);
  });

  it.each<[string, Record<string, string | undefined>, RegExp]>([
    ['no client', { OIDC_CLIENT_ID: undefined }, /OIDC_CLIENT_ID/],
    ['no secret', { OIDC_CLIENT_SECRET: '' }, /OIDC_CLIENT_SECRET/],
    ['no public address', { PUBLIC_URL: undefined }, /PUBLIC_URL/],
    ['a public address with a path', { PUBLIC_URL: 'https://clausier.example/app' }, /PUBLIC_URL/],
    ['an issuer in the clear', { OIDC_ISSUER: 'http://idp.example' }, /OIDC_ISSUER/],
    ['an issuer that is no address', { OIDC_ISSUER: 'proconnect' }, /OIDC_ISSUER/],
    ['a shared secret as a signature', { OIDC_SIGNING_ALG: 'HS256' }, /OIDC_SIGNING_ALG/],
    ['no signature', { OIDC_SIGNING_ALG: 'none' }, /OIDC_SIGNING_ALG/],
    ['a flag that is neither', { OIDC_USERINFO_SIGNED: 'yes' }, /OIDC_USERINFO_SIGNED/],
  ])('stop the start when they have %s', (_, wrong, sentence) => {
    expect(() => readOpenIdSettings({ ...PROCONNECT, ...wrong })).toThrow(sentence);
  });
});
