import { type FirstStep, leads, nextStep } from '@clausier/domain/first-steps/first-steps';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import type { HouseSteps, InstallationSteps } from './first-steps.view.js';
import { houseStates } from './house-steps.query.js';
import { installationStates } from './installation-steps.query.js';

/** How far the acting house has gone from nothing to hours that count. */
export async function readHouseSteps(scope: Scope): Promise<HouseSteps> {
  return ledThrough(scope, await houseStates(scope));
}

/** How far the installation has gone to houses that work. */
export async function readInstallationSteps(scope: Scope): Promise<InstallationSteps> {
  return ledThrough(scope, await installationStates(scope));
}

async function ledThrough<Step extends FirstStep, State extends { step: Step; isDone: boolean }>(
  scope: Scope,
  steps: State[],
) {
  const { isDismissed } = await scope.one<{ isDismissed: boolean }>(sql`
    select exists (select from first_steps_dismissal where user_id = ${scope.actor.userId}) as "isDismissed"`);
  const next: Step | null = nextStep(steps)?.step ?? null;
  return { steps, next, isDismissed, isLeading: leads(steps, isDismissed) };
}

/** Leads whoever acts no more: their own choice, not their house's. Saying it twice is saying it once. */
export async function dismissFirstSteps(scope: Scope): Promise<void> {
  await scope.run(sql`
    insert into first_steps_dismissal (user_id, dismissed_on) values (${scope.actor.userId}, ${scope.today})
    on conflict on constraint first_steps_dismissal_once do nothing`);
}

/** Leads them again. */
export async function bringBackFirstSteps(scope: Scope): Promise<void> {
  await scope.run(sql`delete from first_steps_dismissal where user_id = ${scope.actor.userId}`);
}
