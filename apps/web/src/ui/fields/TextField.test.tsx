import { expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { TextField } from './TextField';

it('A field that may stay empty is named as one reads it, in two words', () => {
  render(<TextField label="Commune" name="commune" isOptional />);
  expect(screen.getByRole('textbox', { name: 'Commune facultatif' })).toBeTruthy();
});
