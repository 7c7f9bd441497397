import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { Tag } from '../../../ui/signs/Tag';
import type { GridEdits } from './use-edits';

/** Whether what was typed is safe: always in sight, said to screen readers when it changes. */
export function SaveState({ edits }: { edits: GridEdits }) {
  const { t } = useTranslation('month-grid');
  const { formatClock } = useFormats();
  const stopped = [...edits.edits.values()].filter(
    ({ state }) => state !== 'WAITING' && state !== 'SENDING',
  ).length;
  return (
    <span role="status">
      {stopped > 0 ? <Tag tone="warn">{t('save.stopped', { count: stopped })}</Tag> : null}
      {edits.isSaving ? <Tag>{t('save.saving')}</Tag> : null}
      {!edits.isSaving && stopped === 0 && edits.savedAt ? (
        <Tag tone="ok">{t('save.savedAt', { time: formatClock(edits.savedAt) })}</Tag>
      ) : null}
    </span>
  );
}
