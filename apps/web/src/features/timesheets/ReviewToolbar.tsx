import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { Button } from '../../ui/buttons/Button';
import { filtered, REVIEW_FILTERS, type ReviewFilter, sumOf } from './review-filters';
import css from './timesheets.module.css';
import type { ReviewLine } from './use-reviews';

type ReviewToolbarProps = {
  lines: readonly ReviewLine[];
  filter: ReviewFilter;
  onFilter: (filter: ReviewFilter) => void;
  selected: readonly ReviewLine[];
  isPending: boolean;
  isBusy: boolean;
  onAccept: (lines: readonly ReviewLine[]) => void;
  onReturn: (lines: readonly ReviewLine[]) => void;
  onClear: () => void;
};

/** What is shown of the lines, and what can be decided of those that were ticked. */
export function ReviewToolbar(props: ReviewToolbarProps) {
  const { lines, filter, onFilter, selected, isPending, isBusy, onAccept, onReturn, onClear } = props;
  const { t } = useTranslation('timesheets');
  const { formatHours } = useFormats();
  return (
    <>
      <div className={css.filters}>
        {REVIEW_FILTERS.map((one) => (
          <Button key={one} tone="quiet" aria-pressed={filter === one} onPress={() => onFilter(one)}>
            {t(`review.filter.${one}`, { count: filtered(lines, one).length })}
          </Button>
        ))}
      </div>
      {selected.length > 0 ? (
        <div className={css.bar} role="status">
          <span>{t('review.selected', { count: selected.length, hours: formatHours(sumOf(selected)) })}</span>
          <span className={css.barActions}>
            <Button isPending={isPending} isDisabled={isBusy} onPress={() => onAccept(selected)}>
              {t('review.acceptSelected')}
            </Button>
            <Button isDisabled={isBusy} onPress={() => onReturn(selected)}>
              {t('review.returnSelected')}
            </Button>
            <Button tone="quiet" onPress={onClear}>
              {t('review.clear')}
            </Button>
          </span>
        </div>
      ) : null}
    </>
  );
}
