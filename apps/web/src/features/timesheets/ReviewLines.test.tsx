import { describe, expect, it, jest } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { ReviewLines } from './ReviewLines';
import type { ReviewLine } from './use-reviews';

const line = {
  id: 1,
  state: 'SENT',
  effect: 'NEW',
  findings: [],
  hours: 700,
  postedHours: 0,
  revision: 0,
  baseRevision: 0,
  month: '2024-05',
  hourKind: 'WORKED',
  lastName: 'Aubin',
  firstName: 'Noah',
} as unknown as ReviewLine;

function show(isBusy: boolean, more: Partial<ReviewLine> = {}) {
  const onAccept = jest.fn();
  const nothing = () => undefined;
  render(
    <ReviewLines
      lines={[{ ...line, ...more }]}
      refusals={new Map()}
      isPending={false}
      isBusy={isBusy}
      selected={new Set()}
      onSelect={nothing}
      toolbar={null}
      onAccept={onAccept}
      onReturn={nothing}
    />,
  );
  return onAccept;
}

describe('The lines of a statement', () => {
  it('call a lot by its number and its name, and a lot without a name by its number alone', () => {
    show(false, { lotNumber: '2', lotName: 'Gros œuvre', operationName: 'Collège' });
    expect(screen.getByText('Lot 2 · Gros œuvre')).toBeTruthy();
    cleanup();
    show(false, { lotNumber: '1', lotName: '', operationName: 'Collège' });
    expect(screen.getByText('Lot 1')).toBeTruthy();
  });

  it('are decided one by one, by button or by key', () => {
    const onAccept = show(false);
    const [accept] = screen.getAllByRole('button');
    fireEvent.keyDown(accept!, { key: 'a' });
    expect(onAccept).toHaveBeenCalledTimes(1);
  });

  it('cannot be decided while the whole statement is, neither by button nor by key', () => {
    const onAccept = show(true);
    for (const control of [...screen.getAllByRole('button'), ...screen.getAllByRole('checkbox')])
      expect(control).toHaveProperty('disabled', true);
    fireEvent.keyDown(screen.getAllByRole('button')[0]!, { key: 'a' });
    expect(onAccept).not.toHaveBeenCalled();
  });
});
