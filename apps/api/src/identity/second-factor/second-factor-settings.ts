import type { Role } from '../../platform/actor.js';

/** Those who read the files of vulnerable people. */
export const ROLES_WITH_SECOND_FACTOR: readonly Role[] = ['FACILITATOR', 'HOUSE_MANAGER'];

/** What the installation decides of second factors. */
export class SecondFactorSettings {
  constructor(
    /** Roles that cannot work without one. */
    private readonly mandatoryRoles: readonly Role[],
    /** Seals the secrets; without it no factor can be set up or checked, and nobody is let in for want of it. */
    readonly key: Buffer | undefined,
  ) {}

  /** Whether this account must have a second factor. One of the demonstration cannot: a visitor would lock out the others. */
  isMandatory({ role, isDemonstration }: { role: Role; isDemonstration: boolean }): boolean {
    return !isDemonstration && this.mandatoryRoles.includes(role);
  }
}
