import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../lib/api/problem';
import { useFormats } from '../../lib/format/use-formats';
import { useProblemMessage } from '../../lib/problem-message';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { showToast } from '../../ui/toasts';
import type { ThisMonth } from './use-this-month';
import { useNoHours } from './use-write-statement';

/** The answer of a month without hours, asked once more before it is sent. */
export function NoHoursButton({ month }: { month: ThisMonth }) {
  const { t } = useTranslation('this-month');
  const { formatMonth } = useFormats();
  const { sentence } = useProblemMessage();
  const [isOpen, setOpen] = useState(false);
  const noHours = useNoHours(() => {
    setOpen(false);
    showToast({ message: t('noHours.done', { month: formatMonth(month.month) }) });
  });
  if (month.state !== 'NOTHING') return null;
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('noHours.action')}</Button>
      <ConfirmDialog
        title={t('noHours.title', { month: formatMonth(month.month) })}
        message={noHours.error ? sentence(problemOf(noHours.error)) : t('noHours.text')}
        confirmLabel={t('noHours.confirm')}
        isPending={noHours.isPending}
        isOpen={isOpen}
        onConfirm={() => noHours.mutate(month.month)}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
