import { expect, it } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Button } from '../buttons/Button';
import { Dialog } from './Dialog';

/** A list whose empty state holds the button that fills it: once filled, the button is gone. */
function Page({ staysThere }: { staysThere: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const [isFilled, setFilled] = useState(false);
  return (
    <main id="main" tabIndex={-1}>
      {isFilled && !staysThere ? <p>1 entreprise</p> : <Button onPress={() => setOpen(true)}>Ajouter</Button>}
      {isOpen ? (
        <Dialog title="Ajouter une entreprise" isOpen onClose={() => setOpen(false)}>
          <Button
            onPress={() => {
              setFilled(true);
              setOpen(false);
            }}
          >
            Enregistrer
          </Button>
        </Dialog>
      ) : null}
    </main>
  );
}

async function fill(staysThere: boolean) {
  render(<Page staysThere={staysThere} />);
  await userEvent.click(screen.getByRole('button', { name: 'Ajouter' }));
  await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
}

it('A window gives the focus back to its button', async () => {
  await fill(true);
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Ajouter'));
});

it('A window whose button is gone leaves the focus in the page, not nowhere', async () => {
  await fill(false);
  await waitFor(() => expect(document.activeElement?.id).toBe('main'));
});
