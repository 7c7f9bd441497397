import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { useUrlState } from '../../lib/use-url-state';
import { ButtonLink } from '../../ui/buttons/ButtonLink';
import { Card } from '../../ui/page/Card';
import { Page } from '../../ui/page/Page';
import { EmptyState } from '../../ui/states/EmptyState';
import { ErrorPage } from '../../ui/states/ErrorPage';
import { LoadingState } from '../../ui/states/LoadingState';
import { Pagination } from '../../ui/tables/Pagination';
import { TableFrame } from '../../ui/tables/TableFrame';
import { StatementState } from './StatementState';
import { useSentStatements } from './use-this-month';

/** Every statement of the firm with what became of it. */
export function SentListPage() {
  const { t } = useTranslation('this-month');
  const { formatHoursFigure, formatInstant, formatMonth } = useFormats();
  const { page, setPage } = useUrlState({ sort: '-at', filters: {} });
  const list = useSentStatements(page);
  if (list.error) return <ErrorPage error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <LoadingState isPage lines={10} />;
  const { items, total, size } = list.data;
  return (
    <Page
      isNarrow
      title={t('sent.title')}
      actions={
        <ButtonLink tone="primary" to="/ce-mois">
          {t('sent.new')}
        </ButtonLink>
      }
    >
      <Card
        label={t('sent.title')}
        isFlush
        foot={total > 0 ? <Pagination page={page} pageSize={size} total={total} onPage={setPage} /> : null}
      >
        {items.length === 0 ? (
          <EmptyState title={t('sent.none')}>{t('sent.noneHelp')}</EmptyState>
        ) : (
          <TableFrame caption={t('sent.title')} stackOnPhone>
            <thead>
              <tr>
                <th scope="col">{t('column.month')}</th>
                <th scope="col">{t('column.origin')}</th>
                <th scope="col">{t('column.sentAt')}</th>
                <th scope="col" className="num">
                  {t('column.people')}
                </th>
                <th scope="col" className="num">
                  {t('column.hours')}
                </th>
                <th scope="col">{t('column.state')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((one) => (
                <tr key={one.id}>
                  <th scope="row" data-stack="name">
                    <Link to={`/releves-envoyes/${one.id}`}>{formatMonth(one.month)}</Link>
                  </th>
                  <td data-label={t('column.origin')}>{one.fileName ?? t(`origin.${one.origin}`)}</td>
                  <td data-label={t('column.sentAt')}>{formatInstant(one.at)}</td>
                  <td className="num" data-label={t('column.people')}>
                    {one.persons}
                  </td>
                  <td className="num" data-stack="figure">
                    {formatHoursFigure(one.hours, true)}
                  </td>
                  <td data-label={t('column.state')}>
                    <StatementState statement={one} />
                  </td>
                </tr>
              ))}
            </tbody>
          </TableFrame>
        )}
      </Card>
    </Page>
  );
}
