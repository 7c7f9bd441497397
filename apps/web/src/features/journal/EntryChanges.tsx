import { useTranslation } from 'react-i18next';
import css from './journal.module.css';
import type { JournalItem } from './use-journal';
import { useReading } from './use-reading';

/** What changed: field, before, after. Of a person's file, the names of the fields only, until the entry is opened. */
export function EntryChanges({ item: { table, action, changes, isMasked } }: { item: JournalItem }) {
  const { t } = useTranslation('journal');
  const { nameOfField, say } = useReading();
  if (action !== 'UPDATE' || table === 'file_reading' || changes.length === 0) return null;
  if (isMasked) {
    const fields = changes.map(({ field }) => nameOfField(field)).join(', ');
    return <p className="small">{t('masked', { fields })}</p>;
  }
  return (
    <ul className={css.changes}>
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          {nameOfField(field)} <span className={css.before}>{say(field, before)}</span>{' '}
          <span aria-hidden="true">→</span>
          <span className="visually-hidden">{t('becomes')}</span> <b>{say(field, after)}</b>
        </li>
      ))}
    </ul>
  );
}
