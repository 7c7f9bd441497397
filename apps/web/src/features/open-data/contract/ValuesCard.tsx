import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page/Card';
import css from '../open-data.module.css';
import type { PublishedContract } from '../use-open-data';

/** Every value of the record in the official order: nothing of what was published is out of reach. */
export function ValuesCard({ values }: { values: PublishedContract['values'] }) {
  const { t } = useTranslation('open-data');
  return (
    <Card label={t('contract.values')}>
      <details>
        <summary>{t('contract.values')}</summary>
        <dl className={css.facts}>
          {values.map(({ path, value }) => (
            <div key={path} className={css.pair}>
              <dt>{path}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </Card>
  );
}
