import type { CalibrationInput } from '@clausier/domain/calibration/calibrate';
import type { Cents } from '@clausier/domain/numbers/cents';
import type { PerTenThousand } from '@clausier/domain/numbers/rate';
import { useAddressParams } from '../../lib/routing/use-address-params';

const NAMES = { amount: 'montant', labourShare: 'part', insertionRate: 'taux', hourlyCost: 'cout' } as const;
const USUAL = { amount: null, labourShare: 5000, insertionRate: 500, hourlyCost: 3000 } as const;

export type Inputs = { [Name in keyof typeof NAMES]: number | null };

/** The four inputs of a calibration, kept in the address: it can be sent to the buyer as it is. */
export function useCalibration() {
  const [params, setParams] = useAddressParams();
  const read = (name: keyof typeof NAMES): number | null => {
    const text = params.get(NAMES[name]);
    if (text === null) return USUAL[name];
    return /^\d{1,15}$/.test(text) ? Number(text) : null;
  };
  const inputs: Inputs = {
    amount: read('amount'),
    labourShare: read('labourShare'),
    insertionRate: read('insertionRate'),
    hourlyCost: read('hourlyCost'),
  };

  function change(patch: Partial<Inputs>) {
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        for (const [name, value] of Object.entries(patch)) {
          next.set(NAMES[name as keyof typeof NAMES], value === null ? '' : String(value));
        }
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  }

  const operation = params.get('operation');
  const operationId = operation !== null && /^[1-9]\d{0,8}$/.test(operation) ? Number(operation) : null;

  function setOperation(id: number | null) {
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        if (id === null) next.delete('operation');
        else next.set('operation', String(id));
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  }

  return { inputs, change, complete: completeOf(inputs), operationId, setOperation };
}

/** The domain's input, once the four are there and can be reckoned with. */
function completeOf({ amount, labourShare, insertionRate, hourlyCost }: Inputs): CalibrationInput | null {
  if (amount === null || labourShare === null || insertionRate === null || !hourlyCost) return null;
  if (labourShare > 10_000 || insertionRate > 10_000) return null;
  return {
    amount: amount as Cents,
    labourShare: labourShare as PerTenThousand,
    insertionRate: insertionRate as PerTenThousand,
    hourlyCost: hourlyCost as Cents,
  };
}
