import { Finish } from './finish.js';
import { Leave } from './leave.js';
import { OpenIdController } from './openid.controller.js';
import { OpenIdAccountController } from './openid-account.controller.js';
import type { OpenIdSettings } from './openid-settings.js';
import { OPENID_SETTINGS, Provider } from './provider/provider.js';
import { ProviderSession } from './provider/provider-session.js';

/** What the identity module adds to itself for a provider, which is one of its ways in; not found when there is none. */
export function openIdParts(settings: OpenIdSettings | undefined) {
  return {
    controllers: [OpenIdController, OpenIdAccountController],
    providers: [
      { provide: OPENID_SETTINGS, useValue: settings ?? null },
      Provider,
      ProviderSession,
      Leave,
      Finish,
    ],
  };
}
