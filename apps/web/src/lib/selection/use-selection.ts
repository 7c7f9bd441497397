import { useAddressParams } from '../routing/use-address-params';
import { useSession } from '../session/use-session';
import { changed, readSelection, type Selection } from './selection';

/** The selection kept in the address, and how to change parts of it. */
export function useSelection() {
  const { today } = useSession();
  const [params, setParams] = useAddressParams();
  return {
    selection: readSelection(params, today),
    change: (patch: Partial<Selection>) =>
      setParams((current) => changed(current, patch), { replace: true, preventScrollReset: true }),
  };
}
