import { useState } from 'react';
import { useAddressParams } from './use-address-params';

/** The parameter by which an address asks for a form: `/entreprises?ajouter=entreprise`. */
const ASKED = 'ajouter';

/**
 * A form opened by its button, or by the address that leads to it. Closing it takes it out of the address, so that going back
 * or reloading does not open it again.
 */
export function useAskedForm(form: string): { isOpen: boolean; open: () => void; close: () => void } {
  const [params, setParams] = useAddressParams();
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
          current.delete(ASKED);
          return current;
        },
        { replace: true },
      );
    },
  };
}
