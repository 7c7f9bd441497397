import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { components } from '../../../lib/api/schema.gen';
import { useFormats } from '../../../lib/format/use-formats';
import { EmptyState } from '../../../ui/states/EmptyState';
import { TableFrame } from '../../../ui/tables/TableFrame';
import { OutcomeTag } from '../AnomalyTable';
import { filePath } from '../paths';

type RulesTableProps = { fileId: number; rules: components['schemas']['RuleCount'][] };

/** The anomalies of a file by what they mean, the most frequent first; each leads to its records. */
export function RulesTable({ fileId, rules }: RulesTableProps) {
  const { t } = useTranslation('open-data');
  const { formatCount } = useFormats();
  if (rules.length === 0) return <EmptyState title={t('file.noAnomaly')} />;
  return (
    <TableFrame caption={t('file.rules')} stackOnPhone>
      <thead>
        <tr>
          <th scope="col">{t('anomalies.meaning')}</th>
          <th scope="col">{t('anomalies.done')}</th>
          <th scope="col" className="num">
            {t('file.anomalies')}
          </th>
          <th scope="col" className="num">
            {t('file.records')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rules.map(({ rule, outcome, anomalies, records }) => (
          <tr key={`${rule} ${outcome}`}>
            <th scope="row" data-stack="name">
              {t(`rule.${rule}`)}
            </th>
            <td data-label={t('anomalies.done')}>
              <OutcomeTag outcome={outcome} />
            </td>
            <td data-label={t('file.anomalies')} className="num">
              {formatCount(anomalies)}
            </td>
            <td data-label={t('file.records')} className="num">
              <Link to={`${filePath(fileId)}?regle=${rule}`}>{formatCount(records)}</Link>
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
