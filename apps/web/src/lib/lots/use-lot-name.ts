import { useTranslation } from 'react-i18next';

/** What a lot is called by: its number, and its name, empty where the contract was never divided by name. */
export type NamedLot = { readonly number: string; readonly name: string };

/** 'Lot 2 · Gros œuvre', or 'Lot 2' when the lot has no name: the same words on every screen. */
export function useLotName(): (lot: NamedLot) => string {
  const { t } = useTranslation('ui');
  return ({ number, name }) =>
    name === '' ? t('lot.unnamed', { number }) : t('lot.named', { number, name });
}
