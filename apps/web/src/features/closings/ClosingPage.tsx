import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { useSession } from '../../lib/session/use-session';
import { Button } from '../../ui/buttons/Button';
import { ButtonLink } from '../../ui/buttons/ButtonLink';
import { Card } from '../../ui/page/Card';
import { Page } from '../../ui/page/Page';
import { ErrorPage } from '../../ui/states/ErrorPage';
import { LoadingState } from '../../ui/states/LoadingState';
import { ClosingFigures } from './ClosingFigures';
import css from './closings.module.css';
import { useClosing, useVerification } from './use-closings';
import { VerificationResult } from './VerificationResult';

/** A frozen year: its figures then and today, its seal, and its verification. */
export function ClosingPage() {
  const { t } = useTranslation('closings');
  const { formatInstant } = useFormats();
  const { user } = useSession();
  const id = Number(useParams().id);
  const closing = useClosing(id);
  const verification = useVerification(id);
  if (closing.error)
    return (
      <ErrorPage
        error={closing.error}
        onRetry={() => void closing.refetch()}
        crumbs={[{ label: t('page.crumb'), to: '/arretes' }]}
      />
    );
  if (!closing.data) return <LoadingState isPage lines={12} />;
  const { territory, year, closedAt, closedBy, cutOffAt, sha256, conventionCode, note } = closing.data;
  const title = territory ? t('house', { territory: territory.name, year }) : t('whole', { year });
  return (
    <Page
      title={title}
      crumbs={[{ label: t('page.crumb'), to: '/arretes' }, { label: title }]}
      subtitle={t('page.subtitle', {
        closedAt: formatInstant(closedAt),
        closedBy,
        cutOff: formatInstant(cutOffAt),
      })}
      actions={
        <>
          {territory || user.role === 'METROPOLIS' ? (
            <ButtonLink
              to={`${territory ? `/territoires/${territory.code}` : '/metropole'}/${year}?arrete=${id}`}
            >
              {t('page.report')}
            </ButtonLink>
          ) : null}
          <Button
            tone="primary"
            isPending={verification.isFetching}
            onPress={() => void verification.refetch()}
          >
            {t('page.verify')}
          </Button>
        </>
      }
    >
      <Card title={t('page.seal')}>
        {sha256 === null ? (
          <p className="small">{t('page.sealHidden')}</p>
        ) : (
          <code className={css.seal}>{sha256}</code>
        )}
        <p className="small">{t('page.convention', { code: conventionCode })}</p>
        {note ? <p className="small">{t('page.note', { note })}</p> : null}
        <VerificationResult verification={verification.data} error={verification.error} />
      </Card>
      <ClosingFigures figures={closing.data.figures} />
    </Page>
  );
}
