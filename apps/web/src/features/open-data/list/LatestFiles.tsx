import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../lib/format/use-formats';
import { Card } from '../../../ui/page/Card';
import { filePath } from '../paths';
import { useFiles } from '../use-open-data';
import css from './published.module.css';

/** The files imported last, by any house, with what each brought. */
export function LatestFiles() {
  const { t } = useTranslation('open-data');
  const { formatInstant } = useFormats();
  const files = useFiles();
  if (!files.data || files.data.items.length === 0) return null;
  return (
    <Card title={t('files.title')}>
      <ul className={css.files}>
        {files.data.items.map((file) => (
          <li key={file.id}>
            <Link to={filePath(file.id)}>{file.name}</Link>
            <span className="small">
              {t('files.line', {
                when: formatInstant(file.receivedAt),
                territory: file.territory.name,
                read: t('files.read', { count: file.records }),
                found: t('files.found', { count: file.newRecords }),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
