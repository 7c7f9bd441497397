import { HOUR_KINDS } from '@clausier/domain/ledger/hour-kinds';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../lib/format/use-formats';
import { useLotName } from '../../../../lib/lots/use-lot-name';
import type { StatementRow } from '../../use-this-month';
import { useRowsShared } from '../rows-context';
import { type Suggestion, suggestClauses, suggestPeople } from './people-suggestions';
import type { RowField } from './row-fields';

/** What can be chosen in a field instead of typing it. */
export function useSuggestions(row: StatementRow, field: RowField, typed: string): Suggestion[] {
  const { t } = useTranslation('this-month');
  const lotName = useLotName();
  const { formatDay } = useFormats();
  const { people } = useRowsShared().statement;
  if (field === 'person')
    return suggestPeople(people, typed, (day) => t('fix.since', { on: formatDay(day) }));
  if (field === 'clause') return suggestClauses(people, row, lotName);
  if (field === 'hourKind')
    return HOUR_KINDS.map((kind) => ({ label: t(`kind.${kind}`), change: { hourKind: kind } }));
  return [];
}
