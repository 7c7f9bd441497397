import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../lib/format/use-formats';
import { ButtonLink } from '../../../ui/buttons/ButtonLink';
import { Figure } from '../../../ui/figures/Figure';
import { Figures } from '../../../ui/figures/Figures';
import { Card } from '../../../ui/page/Card';
import { Page } from '../../../ui/page/Page';
import { Tag } from '../../../ui/signs/Tag';
import { EmptyState } from '../../../ui/states/EmptyState';
import { ErrorState } from '../../../ui/states/ErrorState';
import { LoadingState } from '../../../ui/states/LoadingState';
import css from '../open-data.module.css';
import { publishedPath } from '../paths';
import { usePublication } from '../use-open-data';
import { AnswerForm } from './AnswerForm';

/** The followed contracts as the official schema wants them: those that are ready, and what is asked of the others. */
export function PublicationPage() {
  const { t } = useTranslation('open-data');
  const { formatCount } = useFormats();
  const state = usePublication();
  const lots = state.data?.lots ?? [];
  const ready = state.data?.ready ?? 0;
  return (
    <Page
      title={t('publication.title')}
      crumbs={[{ label: t('list.title'), to: publishedPath }]}
      subtitle={t('publication.subtitle')}
      actions={
        ready > 0 ? (
          <ButtonLink tone="primary" reloadDocument download to="/api/v1/open-data/publication/decp.json">
            {t('publication.download', { count: ready })}
          </ButtonLink>
        ) : null
      }
    >
      {state.isPending ? <LoadingState lines={6} /> : null}
      {state.error ? <ErrorState error={state.error} onRetry={() => void state.refetch()} /> : null}
      {state.data && lots.length === 0 ? (
        <Card label={t('publication.title')}>
          <EmptyState
            title={t('publication.empty')}
            actions={<ButtonLink to={publishedPath}>{t('publication.toFollow')}</ButtonLink>}
          >
            {t('publication.emptyHelp')}
          </EmptyState>
        </Card>
      ) : null}
      {lots.length > 0 ? (
        <>
          <Figures label={t('publication.figures')}>
            <Figure
              label={t('publication.ready')}
              value={formatCount(ready)}
              detail={t('publication.readyDetail')}
            />
            <Figure
              label={t('publication.incomplete')}
              value={formatCount(lots.length - ready)}
              detail={t('publication.incompleteDetail')}
            />
          </Figures>
          <div className={css.stack}>
            {lots.map((lot) => (
              <Card
                key={lot.lotId}
                title={lot.subject}
                actions={
                  lot.missing.length === 0 ? (
                    <Tag tone="ok">{t('publication.isReady')}</Tag>
                  ) : (
                    <Tag tone="warn">{t('publication.lacks', { count: lot.missing.length })}</Tag>
                  )
                }
              >
                <p className="small">
                  {lot.contractNumber} ·{' '}
                  <Link to={`/operations/${lot.operation.id}`}>{lot.operation.name}</Link> ·{' '}
                  {t(lot.isPublished ? 'publication.fromFile' : 'publication.fromProduct')}
                </p>
                {lot.missing.length > 0 ? <AnswerForm lot={lot} /> : null}
              </Card>
            ))}
          </div>
        </>
      ) : null}
    </Page>
  );
}
