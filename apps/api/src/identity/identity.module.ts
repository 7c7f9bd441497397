import { randomBytes } from 'node:crypto';
import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Role } from '../platform/actor.js';
import { AttestationDoorController } from './attestation-door/attestation-door.controller.js';
import { AttestationDoor } from './attestation-door/attestation-door.js';
import { DemonstrationController } from './demonstration.controller.js';
import { DepositDoorController } from './deposit-links/deposit-door.controller.js';
import { DepositDoors } from './deposit-links/deposit-door.js';
import { DepositLinksController } from './deposit-links/deposit-links.controller.js';
import { GiveDepositLink } from './deposit-links/give-deposit-link.js';
import { LinkController, LinkRequestController } from './links/link.controller.js';
import { Links } from './links/links.js';
import { openIdParts } from './openid/openid-parts.js';
import type { OpenIdSettings } from './openid/openid-settings.js';
import { OwnSessionsController } from './own-sessions/own-sessions.controller.js';
import { PasswordController } from './passwords/password.controller.js';
import { PasswordMeter } from './passwords/password-meter.js';
import { sealingKey } from './second-factor/codes/secret-box.js';
import { FactorOfUserController } from './second-factor/factor-of-user.controller.js';
import { ProveIdentity } from './second-factor/prove-identity.js';
import { SecondFactorController } from './second-factor/second-factor.controller.js';
import { SecondFactor } from './second-factor/second-factor.js';
import { ROLES_WITH_SECOND_FACTOR, SecondFactorSettings } from './second-factor/second-factor-settings.js';
import { SecondFactorStepController } from './second-factor/second-factor-step.controller.js';
import { SessionController } from './session.controller.js';
import { SessionGuard } from './session.guard.js';
import { Sessions } from './sessions.js';
import { KnownDevices } from './sign-in/known-devices.js';
import { SignIn } from './sign-in/sign-in.js';
import { CounterSecret, Throttle } from './sign-in/throttle.js';

/** What the installation decides of accounts and of the ways in. */
export interface IdentityOptions {
  /** Seals the secrets of second factors; without it none can be set up or checked. */
  readonly secretKey?: string | undefined;
  /** The roles that cannot work without a second factor. */
  readonly secondFactorRoles?: readonly Role[];
  /** The identity provider people may sign in with, if there is one. */
  readonly openId?: OpenIdSettings | undefined;
}

@Module({})
// biome-ignore lint/complexity/noStaticOnlyClass: a Nest module whose providers depend on options is a class with one static method.
export class IdentityModule {
  static with({
    secretKey,
    secondFactorRoles = ROLES_WITH_SECOND_FACTOR,
    openId,
  }: IdentityOptions): DynamicModule {
    const key = secretKey === undefined ? undefined : sealingKey(secretKey);
    const provider = openIdParts(openId);
    return {
      module: IdentityModule,
      controllers: [
        SessionController,
        SecondFactorStepController,
        SecondFactorController,
        FactorOfUserController,
        OwnSessionsController,
        LinkController,
        LinkRequestController,
        DepositDoorController,
        AttestationDoorController,
        DepositLinksController,
        PasswordController,
        DemonstrationController,
        ...provider.controllers,
      ],
      providers: [
        Sessions,
        SignIn,
        Throttle,
        KnownDevices,
        PasswordMeter,
        Links,
        DepositDoors,
        AttestationDoor,
        GiveDepositLink,
        { provide: CounterSecret, useValue: new CounterSecret(secretKey ?? randomBytes(32).toString('hex')) },
        ProveIdentity,
        SecondFactor,
        { provide: SecondFactorSettings, useValue: new SecondFactorSettings(secondFactorRoles, key) },
        ...provider.providers,
        { provide: APP_GUARD, useClass: SessionGuard },
      ],
      // Whoever keeps accounts makes links for them.
      global: true,
      exports: [Links],
    };
  }
}
