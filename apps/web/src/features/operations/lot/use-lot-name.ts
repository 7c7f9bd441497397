import { useTranslation } from 'react-i18next';
import type { Contract, Lot } from '../use-operation';

/** 'Lot 2 · Gros œuvre', or 'Lot unique' when the contract is not divided. */
export function useLotName() {
  const { t } = useTranslation('operations');
  return (lot: Pick<Lot, 'number' | 'name'>, contract: Pick<Contract, 'lots'>): string => {
    if (lot.name !== '') return t('lot.numbered', { number: lot.number, name: lot.name });
    return contract.lots.length === 1 ? t('lot.only') : t('lot.unnamed', { number: lot.number });
  };
}
