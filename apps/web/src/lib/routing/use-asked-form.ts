import { useState } from 'react';
import { useSearchParams } from 'react-router';

/** The parameter by which an address asks for a form: `/entreprises?ajouter=entreprise`. */
const ASKED = 'ajouter';

/**
 * A form opened by its button, or by the address that leads to it. Closing it takes it out of the address, so that going back
 * or reloading does not open it again.
 */
export function useAskedForm(form: string): { isOpen: boolean; open: () => void; close: () => void } {
  const [params, setParams] = useSearchParams();
  const [isPressed, setPressed] = useState(false);
  const isAsked = params.get(ASKED) === form;
  return {
    isOpen: isPressed || isAsked,
    open: () => setPressed(true),
    close: () => {
      setPressed(false);
      if (!isAsked) return;
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          next.delete(ASKED);
          return next;
        },
        { replace: true },
      );
    },
  };
}
