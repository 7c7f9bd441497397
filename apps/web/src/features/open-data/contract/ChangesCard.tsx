import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../lib/format/use-formats';
import { Card } from '../../../ui/page/Card';
import { EmptyState } from '../../../ui/states/EmptyState';
import css from '../open-data.module.css';
import { filePath } from '../paths';
import type { PublishedContract } from '../use-open-data';

/** What later files changed, value by value. */
export function ChangesCard({ changes }: { changes: PublishedContract['changes'] }) {
  const { t } = useTranslation('open-data');
  const { formatInstant } = useFormats();
  return (
    <Card title={t('contract.changes')}>
      {changes.length === 0 ? <EmptyState title={t('contract.noChange')} /> : null}
      <ul className={css.parties}>
        {changes.map(({ fileId, fileName, receivedAt, changes: values }) => (
          <li key={fileId} className={css.party}>
            <span>
              <Link to={filePath(fileId)}>{fileName}</Link>{' '}
              <span className="small">{formatInstant(receivedAt)}</span>
            </span>
            <ul className={css.notes}>
              {values.map(({ path, before, after }) => (
                <li key={path} className={css.said}>
                  {t('contract.change', {
                    path,
                    before: before ?? t('contract.nothing'),
                    after: after ?? t('contract.nothing'),
                  })}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  );
}
