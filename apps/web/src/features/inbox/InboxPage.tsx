import { WAITING_KINDS } from '@clausier/domain/inbox/waiting';
import { useTranslation } from 'react-i18next';
import { StepsCard } from '../../lib/first-steps/StepsCard';
import { firstStepsPath } from '../../lib/first-steps/step-address';
import { useHouseSteps } from '../../lib/first-steps/use-first-steps';
import { useFormats } from '../../lib/format/use-formats';
import { SavedViews } from '../../lib/saved-views/SavedViews';
import { useSession } from '../../lib/session/use-session';
import { useUrlState } from '../../lib/use-url-state';
import { ButtonLink } from '../../ui/buttons/ButtonLink';
import { Card } from '../../ui/page/Card';
import { KeyHint } from '../../ui/page/KeyHint';
import { KeyHints } from '../../ui/page/KeyHints';
import { Page } from '../../ui/page/Page';
import { EmptyState } from '../../ui/states/EmptyState';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { Pagination } from '../../ui/tables/Pagination';
import { InboxLines } from './InboxLines';
import { KindFilter } from './KindFilter';
import { useInbox } from './use-inbox';

/** What waits for the house today, what presses most first. */
export function InboxPage() {
  const { t } = useTranslation('inbox');
  const { today } = useSession();
  const { formatDayInWords } = useFormats();
  const url = useUrlState({ sort: '', filters: { sujet: '', etat: '' } });
  const kind = WAITING_KINDS.find((one) => one === url.filters.sujet) ?? null;
  const isAside = url.filters.etat === 'ecartes';
  const way = useHouseSteps().data;
  const isAll = kind === null && !isAside;
  const inbox = useInbox({
    page: url.page,
    ...(kind ? { kind } : {}),
    ...(isAside ? { state: 'SET_ASIDE' as const } : {}),
  });
  const data = inbox.data;
  const waiting = data?.kinds.reduce((sum, one) => sum + one.waiting, 0) ?? 0;
  return (
    <Page
      title={t('title')}
      subtitle={data ? `${formatDayInWords(today)} · ${t('subtitle', { count: waiting })}` : null}
    >
      {way?.isLeading && isAll ? <StepsCard way={way} isDismissable /> : null}
      <SavedViews page="inbox" />
      {data && (way === undefined || data.total > 0 || !way.isLeading || !isAll) ? (
        <KindFilter
          kinds={data.kinds}
          kind={kind}
          isAside={isAside}
          onChoose={(one) => url.setFilters({ sujet: one ?? '' })}
          onAside={(shown) => url.setFilters({ etat: shown ? 'ecartes' : '', sujet: '' })}
        />
      ) : null}
      {inbox.error ? (
        <Card label={t('title')}>
          <ErrorState error={inbox.error} onRetry={() => void inbox.refetch()} />
        </Card>
      ) : null}
      {inbox.isPending ? (
        <Card label={t('title')}>
          <LoadingState lines={8} />
        </Card>
      ) : null}
      {data && data.total === 0 && !(way?.isLeading && isAll) ? (
        <NothingWaits isAside={isAside} isFiltered={kind !== null} hasBegun={way?.next === null} />
      ) : null}
      {data && data.total > 0 ? <InboxLines page={data} /> : null}
      {data && data.total > data.size ? (
        <Pagination page={url.page} pageSize={data.size} total={data.total} onPage={url.setPage} />
      ) : null}
      {data && data.total > 0 ? (
        <KeyHints>
          <KeyHint keys={['j', 'k']} label={t('keys.move')} />
          <KeyHint keys={[t('keys.enterKey')]} label={t('keys.act')} />
          {isAside ? null : <KeyHint keys={['e']} label={t('keys.aside')} />}
          {isAside ? null : <KeyHint keys={['x']} label={t('keys.select')} />}
        </KeyHints>
      ) : null}
    </Page>
  );
}

type NothingWaitsProps = { isAside: boolean; isFiltered: boolean; hasBegun: boolean };

/** Nothing waits: all is in order, or nothing has begun yet, which is not the same thing to say. */
function NothingWaits({ isAside, isFiltered, hasBegun }: NothingWaitsProps) {
  const { t } = useTranslation('inbox');
  if (isAside || isFiltered)
    return (
      <Card label={t('title')} isFlush>
        <EmptyState title={t(isAside ? 'nothing.aside' : 'nothing.ofKind')}>
          {t(isAside ? 'nothing.asideHelp' : 'nothing.ofKindHelp')}
        </EmptyState>
      </Card>
    );
  return (
    <Card label={t('title')} isFlush>
      <EmptyState
        title={t('nothing.title')}
        actions={
          <>
            {hasBegun ? null : <ButtonLink to={firstStepsPath}>{t('nothing.firstSteps')}</ButtonLink>}
            <ButtonLink to="/saisie">{t('nothing.enterHours')}</ButtonLink>
            <ButtonLink to="/operations">{t('nothing.operations')}</ButtonLink>
          </>
        }
      >
        {t(hasBegun ? 'nothing.text' : 'nothing.notBegun')}
      </EmptyState>
    </Card>
  );
}
