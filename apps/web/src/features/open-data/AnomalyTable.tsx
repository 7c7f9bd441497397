import { useTranslation } from 'react-i18next';
import { Tag, type TagTone } from '../../ui/signs/Tag';
import { TableFrame } from '../../ui/tables/TableFrame';
import css from './open-data.module.css';
import type { Anomaly } from './use-open-data';

const TONES: Readonly<Record<Anomaly['outcome'], TagTone>> = {
  KEPT: 'question',
  CORRECTED: 'ok',
  LEFT_OUT: 'warn',
  MERGED: 'neutral',
  SET_ASIDE: 'bad',
};

/** What was done with a value. */
export function OutcomeTag({ outcome }: { outcome: Anomaly['outcome'] }) {
  const { t } = useTranslation('open-data');
  return <Tag tone={TONES[outcome]}>{t(`outcome.${outcome}`)}</Tag>;
}

/** What is wrong with a record: where, what it said, what it means, and what was done. */
export function AnomalyTable({ anomalies }: { anomalies: readonly Anomaly[] }) {
  const { t } = useTranslation('open-data');
  return (
    <TableFrame caption={t('anomalies.caption')} stackOnPhone>
      <thead>
        <tr>
          <th scope="col">{t('anomalies.where')}</th>
          <th scope="col">{t('anomalies.said')}</th>
          <th scope="col">{t('anomalies.meaning')}</th>
          <th scope="col">{t('anomalies.done')}</th>
        </tr>
      </thead>
      <tbody>
        {anomalies.map(({ path, rule, value, outcome, becomes }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same anomaly may be told twice, and the list never changes.
          <tr key={index}>
            <th scope="row" data-stack="name" className={css.path}>
              {path || t('anomalies.whole')}
            </th>
            <td data-label={t('anomalies.said')} className={css.said}>
              {value || '—'}
            </td>
            <td data-label={t('anomalies.meaning')}>{t(`rule.${rule}`)}</td>
            <td data-label={t('anomalies.done')}>
              <OutcomeTag outcome={outcome} />
              {becomes ? <div className={css.said}>{becomes}</div> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
