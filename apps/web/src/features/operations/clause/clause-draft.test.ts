import { describe, expect, it } from '@jest/globals';
import type { Clause } from '../use-operation';
import { draftOf, inputOf } from './clause-draft';

const clause: Clause = {
  id: 1,
  version: 3,
  kind: 'AWARD_CRITERION',
  objectiveKind: 'PROPORTIONAL',
  initialHours: 0,
  centsPerHour: 200_000,
  thresholdCents: 0,
  invoicedCents: 0,
  countedHourKinds: ['WORKED'],
  allowsOpenEnded: true,
  penaltyCentsPerHour: null,
  statementDueDay: 8,
  statementPeriods: [{ from: '2026-10', months: 3 }],
  startedOn: '2025-01-01',
  dueOn: '2026-12-31',
  committedHours: 280_000,
  validatedHours: 0,
  declaredHours: 0,
  outstandingHours: 280_000,
  progress: 0,
  projectedEnd: { kind: 'NO_PACE', month: null },
  state: 'AT_RISK',
  amendments: [],
  invoicings: [],
};

describe('the form of a clause', () => {
  it('starts from the usual clause, on the day its contract was notified', () => {
    expect(draftOf(null, '2025-03-12', '2026-11-10')).toMatchObject({
      kind: 'EXECUTION_CONDITION',
      objectiveKind: 'FIXED',
      committedHours: null,
      countedHourKinds: ['WORKED', 'OVERTIME', 'TRAINING'],
      statementDueDay: 15,
      startedOn: '2025-03-12',
      dueOn: null,
    });
  });

  it('shows a fixed clause with its initial hours, not those of its amendments', () => {
    const fixed = { ...clause, objectiveKind: 'FIXED' as const, initialHours: 250_000 };
    expect(draftOf(fixed, '2025-03-12', '2026-11-10').committedHours).toBe(250_000);
  });

  it('shows the day its statements are due before', () => {
    expect(draftOf(clause, '2025-03-12', '2026-11-10').statementDueDay).toBe(8);
  });

  it('keeps a threshold of zero: it is a threshold', () => {
    expect(draftOf(clause, '2025-03-12', '2026-11-10')).toMatchObject({
      committedHours: null,
      thresholdCents: 0,
    });
  });

  it('says how often hours are asked for only when that was changed, and from which month', () => {
    const today = '2026-11-10';
    const draft = { ...draftOf(clause, '2025-03-12', today), dueOn: '2026-12-31' };
    expect(draft.statementMonths).toBe(3);
    expect(inputOf(draft, clause, today)).not.toHaveProperty('statementMonths');
    expect(inputOf({ ...draft, statementMonths: 1 }, clause, today)).toMatchObject({
      statementMonths: 1,
      statementMonthsFrom: '2026-11',
    });
    expect(inputOf({ ...draftOf(null, '2025-03-12', today), statementMonths: 6 }, null, today)).toMatchObject(
      {
        statementMonths: 6,
      },
    );
  });
});
