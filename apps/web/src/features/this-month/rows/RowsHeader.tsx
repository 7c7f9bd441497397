import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button';
import type { Statement } from '../use-this-month';
import type { RowsAsked } from './use-rows';

const FILTERS = ['settle', 'all', 'ignored'] as const;

type RowsHeaderProps = { statement: Statement; asked: RowsAsked; onAsk: (asked: RowsAsked) => void };

/** What is shown of the rows, each choice with how many there are. */
export function RowsHeader({ statement, asked, onAsk }: RowsHeaderProps) {
  const { t } = useTranslation('this-month');
  return FILTERS.map((filter) => (
    <Button
      key={filter}
      tone="quiet"
      aria-pressed={asked.filter === filter}
      onPress={() => onAsk({ ...asked, filter })}
    >
      {t(`filter.${filter}`, { count: statement.counts[filter] })}
    </Button>
  ));
}
