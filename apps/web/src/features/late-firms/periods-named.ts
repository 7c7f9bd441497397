/** Months that are asked for together, both included. */
interface Asked {
  readonly firstMonth: string;
  readonly month: string;
}

/**
 * The periods to name of those a firm is asked for: one that is within another is named by it. A month owed for one clause is also
 * of the quarter owed for another: 'nov. 2026, oct. – déc. 2026' says November twice.
 */
export function periodsNamed<Period extends Asked>(periods: readonly Period[]): Period[] {
  return periods.filter(
    (one) =>
      !periods.some(
        (other) =>
          other.firstMonth <= one.firstMonth &&
          other.month >= one.month &&
          (other.firstMonth < one.firstMonth || other.month > one.month),
      ),
  );
}
