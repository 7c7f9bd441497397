import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { Dialog } from '../../ui/overlays/Dialog';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { TableFrame } from '../../ui/tables/TableFrame';
import css from './journal.module.css';
import { type JournalItem, useJournalEntry } from './use-journal';
import { useReading } from './use-reading';

/** One entry: who and when, why, and every field before and after. */
export function EntryDialog({ id, onClose }: { id: number; onClose: () => void }) {
  const { t } = useTranslation('journal');
  const entry = useJournalEntry(id);
  return (
    <Dialog title={t('entry.title', { id })} isOpen isWide isDismissable onClose={onClose}>
      {entry.isPending ? <LoadingState lines={5} /> : null}
      {entry.error ? <ErrorState error={entry.error} onRetry={() => void entry.refetch()} /> : null}
      {entry.data ? <Entry item={entry.data} /> : null}
    </Dialog>
  );
}

function Entry({ item }: { item: JournalItem }) {
  const { t } = useTranslation('journal');
  const { formatInstant } = useFormats();
  const { say } = useReading();
  return (
    <div className={css.entry}>
      <p>
        {formatInstant(item.recordedAt)} ·{' '}
        {[item.userName ?? t('system'), item.userOf].filter(Boolean).join(', ')}
        {item.personName ? ` · ${item.personName}` : null}
      </p>
      {item.reason ? <p>{t('reason', { reason: say('reason', item.reason) })}</p> : null}
      {item.isErased ? <p>{t('erased')}</p> : <Fields item={item} />}
      {item.participantId ? <p className="small">{t('entry.written')}</p> : null}
    </div>
  );
}

function Fields({ item: { changes } }: { item: JournalItem }) {
  const { t } = useTranslation('journal');
  const { nameOfField, say } = useReading();
  if (changes.length === 0) return <p>{t('entry.none')}</p>;
  return (
    <TableFrame caption={t('entry.caption')}>
      <thead>
        <tr>
          <th scope="col">{t('entry.field')}</th>
          <th scope="col">{t('entry.before')}</th>
          <th scope="col">{t('entry.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{nameOfField(field)}</th>
            <td className={css.value}>{say(field, before)}</td>
            <td className={css.value}>{say(field, after)}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
