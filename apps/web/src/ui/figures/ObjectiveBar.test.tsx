import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { ObjectiveBar } from './ObjectiveBar';

const nameOf = () =>
  screen
    .getByRole('img')
    .getAttribute('aria-label')
    ?.replace(/[\u202f\u00a0]/g, ' ');

describe('an objective bar', () => {
  it('says in one sentence what it draws', () => {
    render(<ObjectiveBar committed={520_000} validated={390_000} declared={30_200} />);
    expect(nameOf()).toBe('75 % validé : 3 900 h sur un objectif de 5 200 h, et 302 h déclarées à valider');
  });

  it('never rounds up to an objective that is not reached', () => {
    render(<ObjectiveBar committed={100_000} validated={99_999} />);
    expect(nameOf()).toMatch(/^99 % validé/);
  });

  it('has no percentage without an objective', () => {
    render(<ObjectiveBar committed={0} validated={1_000} />);
    expect(nameOf()).toMatch(/^– validé/);
  });
});
