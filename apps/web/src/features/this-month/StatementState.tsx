import { useTranslation } from 'react-i18next';
import type { components } from '../../lib/api/schema.gen';
import { Tag } from '../../ui/signs/Tag';

/** What became of a statement: who acts next is said first. */
export function StatementState({ statement }: { statement: components['schemas']['SentTimesheet'] }) {
  const { t } = useTranslation('this-month');
  const { status, origin, waitingLines, acceptedLines, returnedLines } = statement;
  if (status === 'DRAFT') return <Tag tone="question">{t('sent.draft')}</Tag>;
  if (origin === 'NO_HOURS') return <Tag tone="ok">{t('state.NO_HOURS')}</Tag>;
  return (
    <span className="row">
      {returnedLines > 0 ? <Tag tone="bad">{t('sent.returned', { count: returnedLines })}</Tag> : null}
      {waitingLines > 0 ? <Tag tone="question">{t('sent.waiting', { count: waitingLines })}</Tag> : null}
      {acceptedLines > 0 ? <Tag tone="ok">{t('sent.accepted', { count: acceptedLines })}</Tag> : null}
    </span>
  );
}
