import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { Figure } from '../../ui/figures/Figure';
import { Figures } from '../../ui/figures/Figures';
import { isRemarked, isWaiting } from './review-filters';
import type { Review } from './use-reviews';

/** What waits, over the whole statement; a figure counted on the lines shown says so when there are more of them. */
export function ReviewFigures({ review, isMore }: { review: Review; isMore: boolean }) {
  const { t } = useTranslation('timesheets');
  const { formatHoursFigure, formatCount } = useFormats();
  const { lines, waitingLines, waitingWithoutRemark, waitingHours } = review;
  const waiting = lines.filter(isWaiting);
  const among = isMore ? t('review.among', { shown: lines.length }) : null;
  return (
    <Figures label={t('review.figures')}>
      <Figure label={t('review.waiting')} value={formatHoursFigure(waitingHours)} unit="h" />
      <Figure
        label={t('review.people')}
        value={formatCount(new Set(lines.map(({ employmentContractId }) => employmentContractId)).size)}
        detail={among}
      />
      <Figure
        label={t('review.changes')}
        value={formatCount(waiting.filter(({ effect }) => effect === 'CHANGED').length)}
        detail={among ?? t('review.changesDetail')}
      />
      <Figure
        label={t('review.warned')}
        value={formatCount(isMore ? waitingLines - waitingWithoutRemark : waiting.filter(isRemarked).length)}
      />
    </Figures>
  );
}
