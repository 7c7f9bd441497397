const DEFAULT = 5;
const LEAST = 3;

/**
 * Figures about fewer persons than this are not told to those who may not see the persons themselves: SMALL_CELL_THRESHOLD,
 * five by default, three at least. A malformed one stops the start with a sentence that says what to set.
 */
export function readFewestPersons(env: NodeJS.ProcessEnv): number {
  const asked = env.SMALL_CELL_THRESHOLD;
  const fewest = asked === undefined || asked === '' ? DEFAULT : Number(asked);
  if (!Number.isInteger(fewest) || fewest < LEAST || fewest > 100)
    throw new Error(`SMALL_CELL_THRESHOLD must be a whole number of persons, from ${LEAST} to 100`);
  return fewest;
}

/** The threshold of this installation. */
export const FEWEST_PERSONS = readFewestPersons(process.env);
