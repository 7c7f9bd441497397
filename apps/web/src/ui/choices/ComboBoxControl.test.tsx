import { describe, expect, it } from '@jest/globals';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { ComboBoxControl } from './ComboBoxControl';
import type { Option } from './OptionItem';

const POOL = 'Réhabilitation de la piscine';
const OPERATIONS: Option[] = [
  { id: 1, label: 'Écoquartier de la Lainière' },
  { id: 2, label: POOL },
];

/** A server that proposes the first operation while nothing is typed, and what matches otherwise. */
async function search(text: string): Promise<Option[]> {
  return text === '' ? OPERATIONS.slice(0, 1) : OPERATIONS.filter(({ label }) => label.includes(text));
}

type ChoosingProps = {
  /** Milliseconds before the page tells what was chosen: it may be written in the address first. */
  after?: number;
};

function Choosing({ after = 0 }: ChoosingProps) {
  const [chosen, setChosen] = useState<Option | null>(null);
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <ComboBoxControl
        label="Opération"
        searchKey="operations"
        search={search}
        value={chosen}
        onChange={(option) => (after === 0 ? setChosen(option) : setTimeout(() => setChosen(option), after))}
      />
      <output>{chosen?.label ?? 'aucune'}</output>
      <label>
        Pour quoi
        <input />
      </label>
    </QueryClientProvider>
  );
}

const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Opération' });

async function chooseThePool(): Promise<void> {
  await userEvent.type(field(), 'piscine');
  await userEvent.click(await screen.findByRole('option', { name: POOL }));
}

describe('an option chosen in a combo box', () => {
  it('is still chosen when the field is left in the middle of another search', async () => {
    render(<Choosing />);
    await chooseThePool();
    await userEvent.type(field(), 'Lainière', { initialSelectionStart: 0, initialSelectionEnd: POOL.length });
    await screen.findByRole('option', { name: 'Écoquartier de la Lainière' });
    await userEvent.click(screen.getByLabelText('Pour quoi'));
    expect(screen.getByRole('status').textContent).toBe(POOL);
    expect(field().value).toBe(POOL);
  });

  it('is chosen though the field is left before the page has told it', async () => {
    render(<Choosing after={150} />);
    await chooseThePool();
    await userEvent.click(screen.getByLabelText('Pour quoi'));
    expect(await screen.findByText(POOL, { selector: 'output' })).toBeDefined();
    await waitFor(() => expect(field().value).toBe(POOL));
  });

  it('is chosen no more once its text is erased', async () => {
    render(<Choosing />);
    await chooseThePool();
    await userEvent.clear(field());
    await userEvent.click(screen.getByLabelText('Pour quoi'));
    expect(screen.getByRole('status').textContent).toBe('aucune');
    expect(field().value).toBe('');
  });
});
