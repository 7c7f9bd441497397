import { addMonths, type Month } from '@clausier/domain/calendar/month';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { useSession } from '../../lib/session/use-session';
import { Button } from '../../ui/buttons/Button';
import { Sign } from '../../ui/signs/Sign';

/** The month before and the month after, kept in the address; the future is not offered. */
export function MonthSwitch({ month }: { month: string }) {
  const { t } = useTranslation('this-month');
  const { formatMonth } = useFormats();
  const { today } = useSession();
  const [, setParams] = useSearchParams();
  const before = addMonths(month as Month, -1);
  const after = addMonths(month as Month, 1);
  const open = (next: string) => setParams({ mois: next });
  return (
    <>
      <Button aria-label={t('month.show', { month: formatMonth(before) })} onPress={() => open(before)}>
        <Sign name="previous" />
      </Button>
      <Button
        aria-label={t('month.show', { month: formatMonth(after) })}
        isDisabled={after > today.slice(0, 7)}
        onPress={() => open(after)}
      >
        <Sign name="next" />
      </Button>
    </>
  );
}
