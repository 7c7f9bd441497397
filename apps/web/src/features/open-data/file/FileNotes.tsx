import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page/Card';
import css from '../open-data.module.css';
import type { FileReport } from '../use-open-data';

/** What was wrong with the file as a whole: its letters, its JSON, its end. Nothing when nothing was. */
export function FileNotes({ file }: { file: FileReport }) {
  const { t } = useTranslation('open-data');
  const { repairs } = file;
  const notes = [
    file.encoding === 'UTF-8' ? null : t(`file.encoding.${file.encoding}`),
    repairs.badWords > 0 ? t('file.badWords', { count: repairs.badWords }) : null,
    repairs.strayMarks > 0 ? t('file.strayMarks', { count: repairs.strayMarks }) : null,
    repairs.bareControls > 0 ? t('file.bareControls', { count: repairs.bareControls }) : null,
    repairs.badEscapes > 0 ? t('file.badEscapes', { count: repairs.badEscapes }) : null,
    file.stoppedAt === null ? null : t('file.stoppedAt', { at: file.stoppedAt }),
    file.isTruncated ? t('file.truncated') : null,
  ].filter((note) => note !== null);
  if (notes.length === 0) return null;
  return (
    <Card title={t('file.notes')}>
      <ul className={css.notes}>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </Card>
  );
}
