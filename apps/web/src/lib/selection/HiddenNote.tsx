import { useTranslation } from 'react-i18next';
import type { components } from '../api/schema.gen';
import css from './selection.module.css';

type Reason = components['schemas']['TotalsView']['hiddenReason'];

/** Why figures of a page are hidden, in a sentence; nothing when none is. */
export function HiddenNote({ reason }: { reason: Reason | undefined }) {
  const { t } = useTranslation('selection');
  if (!reason) return null;
  return (
    <p className={css.hiddenNote} role="note">
      {t(`hidden.${reason}`)}
    </p>
  );
}
