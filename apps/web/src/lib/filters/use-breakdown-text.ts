import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Breakdown, isChoice, type Searched } from './breakdowns';
import { nameOf } from './search-breakdown';

/** What a filter keeps, in words: null while the name is on its way, or when nothing is kept. */
export function useBreakdownText(name: Breakdown, value: string | number | undefined): string | null {
  const { t } = useTranslation('filters');
  const isNamed = !isChoice(name) && value !== undefined;
  const { data } = useQuery({
    queryKey: ['filter-name', name, value],
    queryFn: ({ signal }) => nameOf(name as Searched, value!, signal),
    enabled: isNamed,
    staleTime: 5 * 60_000,
    // A name that may not be read is no reason to hide the filter: its number stands for it.
    retry: false,
  });
  if (value === undefined) return null;
  return isNamed ? (data ?? null) : t(`choice.${name}.${value}`);
}
