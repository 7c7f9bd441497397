import { useTranslation } from 'react-i18next';
import { problemOf } from '../../../lib/api/problem';
import { useFormats } from '../../../lib/format/use-formats';
import { useProblemMessage } from '../../../lib/problem-message';
import { Button } from '../../../ui/buttons/Button';
import { showToast } from '../../../ui/overlays/toasts';
import type { ThisMonth } from '../use-this-month';
import { useWithdrawNoHours } from './use-no-hours';
import { useNoHours } from './use-write-statement';

/** The answer of a month without hours: one click, and one to take it back. */
export function NoHoursButton({ month }: { month: ThisMonth }) {
  const { t } = useTranslation('this-month');
  const { formatMonth, formatPeriod } = useFormats();
  const { sentence } = useProblemMessage();
  const named = { month: formatMonth(month.month) };
  const months = month.noHoursMonths;
  const together = { month: formatPeriod(months[0]!, months.at(-1)!) };
  const declare = useNoHours(() => showToast({ message: t('noHours.done', together) }));
  const withdraw = useWithdrawNoHours(() => showToast({ message: t('noHours.withdrawn', named) }));
  const error = declare.error ?? withdraw.error;
  if (error) return <p role="alert">{sentence(problemOf(error))}</p>;
  const { noHoursId, owedClauses, state } = month;
  if (noHoursId !== null)
    return (
      <Button isPending={withdraw.isPending} onPress={() => withdraw.mutate(noHoursId)}>
        {t('noHours.withdraw')}
      </Button>
    );
  const isRest = (state === 'SENT' || state === 'VALIDATED') && owedClauses > 0;
  if (state !== 'NOTHING' && !isRest) return null;
  return (
    <Button isPending={declare.isPending} onPress={() => declare.mutate(month.month)}>
      {months.length > 1
        ? t(isRest ? 'noHours.restOf' : 'noHours.actionOf', together)
        : t(isRest ? 'noHours.rest' : 'noHours.action')}
    </Button>
  );
}
