import { addDays, type CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/session/use-session';
import { Button } from '../../ui/buttons/Button';
import { ButtonLink } from '../../ui/buttons/ButtonLink';
import { DayField } from '../../ui/fields/DayField';
import { Dialog } from '../../ui/overlays/Dialog';
import css from './journal.module.css';

type Period = { from: string; to: string };

/** The two files of a period: the entries with their digests, and the chain. */
export function ExportJournal(filtered: Period) {
  const { t } = useTranslation('journal');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('export.open')}</Button>
      {isOpen ? (
        <Dialog title={t('export.title')} isOpen onClose={() => setOpen(false)}>
          <Files {...filtered} />
        </Dialog>
      ) : null}
    </>
  );
}

function Files(filtered: Period) {
  const { t } = useTranslation('journal');
  const { today } = useSession();
  const [from, setFrom] = useState<string | null>(filtered.from || addDays(today as CalendarDay, -30));
  const [to, setTo] = useState<string | null>(filtered.to || today);
  const isReady = from !== null && to !== null && from <= to;
  return (
    <div className={css.export}>
      <p>{t('export.text')}</p>
      <DayField label={t('filter.from')} name="from" value={from} onChange={setFrom} max={today} />
      <DayField label={t('filter.to')} name="to" value={to} onChange={setTo} max={today} />
      <p>{t('export.warning')}</p>
      {isReady ? (
        <div className={css.files}>
          {(['entries', 'chain'] as const).map((file) => (
            <ButtonLink
              key={file}
              to={`/api/v1/journal/${file}.csv?from=${from}&to=${to}`}
              reloadDocument
              download
            >
              {t(`export.${file}`)}
            </ButtonLink>
          ))}
        </div>
      ) : null}
    </div>
  );
}
