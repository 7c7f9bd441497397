import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { ButtonLink } from '../../ui/buttons/ButtonLink';
import { Card } from '../../ui/page/Card';
import css from './this-month.module.css';
import type { ThisMonth } from './use-this-month';

/** A draft already begun for the month: the shortest way is to finish it. */
export function DraftNotice({ month }: { month: ThisMonth }) {
  const { t } = useTranslation('this-month');
  const { formatInstant } = useFormats();
  const [draft] = month.drafts;
  if (!draft) return null;
  return (
    <Card label={t('draft.label')}>
      <div className={css.between}>
        <p>
          <b>{draft.fileName ?? t('draft.typed')}</b>{' '}
          <span className="small">{t('draft.since', { at: formatInstant(draft.createdAt) })}</span>
        </p>
        <ButtonLink tone="primary" to={`/releves-envoyes/${draft.id}`}>
          {t('draft.resume')}
        </ButtonLink>
      </div>
    </Card>
  );
}
