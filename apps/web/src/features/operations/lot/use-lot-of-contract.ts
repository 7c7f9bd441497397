import { useTranslation } from 'react-i18next';
import { useLotName } from '../../../lib/lots/use-lot-name';
import type { Contract, Lot } from '../use-operation';

/** A lot as it is called, or 'Lot unique' when the contract is not divided and the lot has no name. */
export function useLotOfContract() {
  const { t } = useTranslation('operations');
  const nameOf = useLotName();
  return (lot: Pick<Lot, 'number' | 'name'>, contract: Pick<Contract, 'lots'>): string =>
    lot.name === '' && contract.lots.length === 1 ? t('lot.only') : nameOf(lot);
}
