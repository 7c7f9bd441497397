import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../lib/format/use-formats';
import { Tag } from '../../../../ui/signs/Tag';
import css from '../rows.module.css';
import type { Corrections } from './use-corrections';

/** Whether what was typed is safe: always in sight, said to screen readers when it changes. */
export function SaveState({ corrections }: { corrections: Corrections }) {
  const { t } = useTranslation('this-month');
  const { formatClock } = useFormats();
  const { isSaving, savedAt, failure } = corrections;
  return (
    <span role="status" className={css.saveState}>
      {isSaving ? <Tag>{t('save.saving')}</Tag> : null}
      {!isSaving && failure ? <Tag tone="warn">{t('save.stopped')}</Tag> : null}
      {!isSaving && !failure && savedAt ? (
        <Tag tone="ok">{t('save.savedAt', { time: formatClock(savedAt) })}</Tag>
      ) : null}
    </span>
  );
}
