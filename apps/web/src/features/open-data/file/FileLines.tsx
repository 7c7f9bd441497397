import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../lib/format/use-formats';
import { useUrlState } from '../../../lib/use-url-state';
import { Button } from '../../../ui/buttons/Button';
import { SelectField } from '../../../ui/choices/SelectField';
import { FilterPill } from '../../../ui/filters/FilterPill';
import { Card } from '../../../ui/page/Card';
import { EmptyState } from '../../../ui/states/EmptyState';
import { ErrorState } from '../../../ui/states/ErrorState';
import { LoadingState } from '../../../ui/states/LoadingState';
import { Pagination } from '../../../ui/tables/Pagination';
import { AnomalyTable } from '../AnomalyTable';
import { contractPath } from '../paths';
import { type LinesSearch, useFileLines } from '../use-open-data';
import css from './file.module.css';

const SIZE = 20;
const OUTCOMES = ['NEW', 'CHANGED', 'UNCHANGED', 'OLDER', 'MERGED', 'SET_ASIDE'] as const;
const defaults = { sort: 'place', filters: { devenir: '', regle: '' } };

/** The records of a file in its order: what became of each, and its anomalies. */
export function FileLines({ fileId }: { fileId: number }) {
  const { t } = useTranslation('open-data');
  const { formatCount } = useFormats();
  const url = useUrlState(defaults);
  const { devenir, regle } = url.filters;
  const lines = useFileLines(fileId, {
    page: url.page,
    size: SIZE,
    ...(devenir ? { outcome: devenir as NonNullable<LinesSearch['outcome']> } : {}),
    ...(regle ? { rule: regle as NonNullable<LinesSearch['rule']> } : {}),
  });
  return (
    <Card
      title={t('lines.title')}
      actions={
        <div className={css.filters}>
          <FilterPill
            label={t('lines.outcome')}
            value={devenir ? t(`lines.${devenir}`) : t('lines.allOutcomes')}
            isActive={devenir !== ''}
            onClear={() => url.setFilters({ devenir: '' })}
          >
            {(close) => (
              <SelectField
                label={t('lines.outcome')}
                options={OUTCOMES.map((id) => ({ id, label: t(`lines.${id}`) }))}
                value={devenir || null}
                onChange={(id) => {
                  url.setFilters({ devenir: String(id ?? '') });
                  close();
                }}
              />
            )}
          </FilterPill>
          {url.isFiltered ? <Button onPress={url.clearFilters}>{t('list.clear')}</Button> : null}
        </div>
      }
      foot={
        lines.data && lines.data.total > 0 ? (
          <Pagination page={url.page} pageSize={SIZE} total={lines.data.total} onPage={url.setPage} />
        ) : null
      }
    >
      {regle ? <p className="small">{t('lines.only', { rule: t(`rule.${regle}`) })}</p> : null}
      {lines.isPending ? <LoadingState lines={6} /> : null}
      {lines.error ? <ErrorState error={lines.error} onRetry={() => void lines.refetch()} /> : null}
      {lines.data?.items.length === 0 ? <EmptyState title={t('lines.none')} /> : null}
      <ul className={css.lines} aria-busy={lines.isPlaceholderData}>
        {lines.data?.items.map(({ place, outcome, contractId, label, anomalies }) => {
          const shown = regle ? anomalies.filter(({ rule }) => rule === regle) : anomalies;
          return (
            <li key={place}>
              <details open={regle !== ''}>
                <summary>
                  <span className={css.place}>{formatCount(place)}</span>
                  <span className={css.label}>{label || t('list.noSubject')}</span>
                  <span className="small">
                    {t(`lines.${outcome}`)} · {t('lines.anomalies', { count: anomalies.length })}
                  </span>
                </summary>
                {contractId === null ? null : (
                  <p className={css.open}>
                    <Link to={contractPath(contractId)}>{t('lines.open')}</Link>
                  </p>
                )}
                {shown.length > 0 ? (
                  <AnomalyTable anomalies={shown} />
                ) : (
                  <p className="small">{t('lines.clean')}</p>
                )}
              </details>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
