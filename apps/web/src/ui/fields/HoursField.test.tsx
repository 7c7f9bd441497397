import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { HoursField } from './HoursField';

function Sheet({ onHours }: { onHours: (hours: number | null) => void }) {
  const [hours, setHours] = useState<number | null>(null);
  return (
    <HoursField
      label="Heures"
      name="hours"
      value={hours}
      onChange={(next) => {
        setHours(next);
        onHours(next);
      }}
    />
  );
}

async function type(text: string) {
  let hours: number | null = null;
  render(<Sheet onHours={(next) => (hours = next)} />);
  const field = screen.getByLabelText<HTMLInputElement>('Heures');
  await userEvent.type(field, text);
  await userEvent.tab();
  return { hours: hours as number | null, shown: field.value, field };
}

describe('hours typed by a person', () => {
  it.each([
    ['151,67', 15_167, '151,67'],
    ['151h40', 15_167, '151,67'],
    ['7:30', 750, '7,50'],
    ['1 800', 180_000, '1\u202f800'],
  ])('%s are kept as hundredths and shown back in decimal', async (text, hundredths, shown) => {
    expect(await type(text)).toMatchObject({ hours: hundredths, shown });
  });

  it('stay as typed, with the reason, when they cannot be read', async () => {
    const { hours, shown, field } = await type('7h75');
    expect({ hours, shown }).toEqual({ hours: null, shown: '7h75' });
    expect(field.validity.valid).toBe(false);
    expect(field.validationMessage).toBe('Les minutes vont de 00 à 59.');
  });
});
