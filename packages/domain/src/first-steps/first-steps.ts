/** What a house has to do before its first hour counts, in the order one thing needs the other. */
export const HOUSE_STEPS = [
  'HOUSE',
  'AUTHORITY',
  'FIRM',
  'OPERATION',
  'CONTRACT',
  'CLAUSE',
  'PARTICIPANT',
  'WORK_CONTRACT',
  'ASSIGNMENT',
  'HOURS',
] as const;

/** What an administrator has to do before every house can work. */
export const INSTALLATION_STEPS = [
  'TERRITORIES',
  'FIRST_ACCOUNT',
  'FIRST_ENTRY',
  'EVERY_HOUSE',
  'METROPOLIS',
] as const;

export const FIRST_STEPS = [...HOUSE_STEPS, ...INSTALLATION_STEPS] as const;
export type HouseStep = (typeof HOUSE_STEPS)[number];
export type InstallationStep = (typeof INSTALLATION_STEPS)[number];
export type FirstStep = (typeof FIRST_STEPS)[number];

/** A step, and whether what it asks for is there. */
export interface StepState {
  readonly step: FirstStep;
  readonly isDone: boolean;
}

/** The step to take now: the first that is not done, whatever was done after it; null when nothing is left. */
export function nextStep<State extends StepState>(states: readonly State[]): State | null {
  return states.find(({ isDone }) => !isDone) ?? null;
}

/** Whether the first steps are led through: while one is left, unless whoever reads them said not to. */
export function leads(states: readonly StepState[], isDismissed: boolean): boolean {
  return !isDismissed && nextStep(states) !== null;
}
