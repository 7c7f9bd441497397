import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { useSession } from '../../lib/session/use-session';
import { HiddenFigure } from '../../ui/figures/HiddenFigure';
import { ObjectiveBar } from '../../ui/figures/ObjectiveBar';
import { ObjectiveLegend } from '../../ui/figures/ObjectiveLegend';
import { Card } from '../../ui/page/Card';
import { EmptyState } from '../../ui/states/EmptyState';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { TableFrame } from '../../ui/tables/TableFrame';
import { useOperationsOf } from './use-authorities';

/** The operations of an authority against their objective; the administrator sees none. */
export function AuthorityOperations({ authorityId }: { authorityId: number }) {
  const { t } = useTranslation('authorities');
  const { formatHoursFigure, formatDay } = useFormats();
  const { role } = useSession().user;
  const list = useOperationsOf(role === 'ADMINISTRATOR' ? null : authorityId);
  if (role === 'ADMINISTRATOR') return null;
  const more = list.data && list.data.total > list.data.items.length;
  return (
    <Card
      title={t('operations.title')}
      actions={<ObjectiveLegend />}
      isFlush
      foot={
        more ? (
          <Link to={`/operations?maitre=${authorityId}`}>
            {t('operations.all', { count: list.data.total })}
          </Link>
        ) : null
      }
    >
      {list.isPending ? <LoadingState lines={4} /> : null}
      {list.error ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.data?.items.length === 0 ? <EmptyState title={t('operations.none')} /> : null}
      {list.data && list.data.items.length > 0 ? (
        <TableFrame caption={t('operations.title')} stackOnPhone>
          <thead>
            <tr>
              <th scope="col">{t('operations.name')}</th>
              <th scope="col">{t('operations.startedOn')}</th>
              <th scope="col" className="num">
                {t('list.committed')}
              </th>
              <th scope="col" className="num">
                {t('list.validated')}
              </th>
              <th scope="col">{t('list.progress')}</th>
            </tr>
          </thead>
          <tbody>
            {list.data.items.map((item) => (
              <tr key={item.id}>
                <th scope="row" data-stack="name">
                  <div>
                    <Link to={`/operations/${item.id}`}>{item.name}</Link>
                    <div className="small">
                      {item.commune.name}
                      {role === 'METROPOLIS' ? ` · ${item.territory.name}` : ''}
                    </div>
                  </div>
                </th>
                <td data-label={t('operations.startedOn')}>{formatDay(item.startedOn)}</td>
                <td className="num" data-label={t('list.committed')}>
                  {formatHoursFigure(item.committedHours)}
                </td>
                <td className="num" data-stack="figure">
                  {item.validatedHours === null ? <HiddenFigure /> : formatHoursFigure(item.validatedHours)}
                </td>
                <td data-label={t('list.progress')}>
                  {item.clauses === 0 ? (
                    <span className="small">{t('list.noClause')}</span>
                  ) : (
                    <ObjectiveBar
                      committed={item.committedHours}
                      validated={item.validatedHours}
                      declared={item.declaredHours}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      ) : null}
    </Card>
  );
}
