import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddressParams } from '../../../lib/routing/use-address-params';
import { Button } from '../../../ui/buttons/Button';
import { Card } from '../../../ui/page/Card';
import { Page } from '../../../ui/page/Page';
import { EmptyState } from '../../../ui/states/EmptyState';
import { ErrorState } from '../../../ui/states/ErrorState';
import { LoadingState } from '../../../ui/states/LoadingState';
import { participantsPath } from '../paths';
import css from './duplicates.module.css';
import { MergeDialog } from './MergeDialog';
import { PairLine } from './PairLine';
import { TellApartDialog } from './TellApartDialog';
import { type DuplicatePair, useDuplicatePairs } from './use-duplicates';

/** Files of the house that may be of one person, two by two: merged, or told apart once and for all. */
export function DuplicatesPage() {
  const { t } = useTranslation('duplicates');
  const pairs = useDuplicatePairs();
  const [merged, setMerged] = useState<DuplicatePair | null>(null);
  const [apart, setApart] = useState<DuplicatePair | null>(null);
  const [params, setParams] = useAddressParams();
  // What waits leads here about one file: its pairs alone, until they are settled or all are asked for.
  const about = Number(params.get('fiche'));
  const all = pairs.data?.items ?? [];
  const ofFile = all.filter(({ first, second }) => first.id === about || second.id === about);
  const shown = ofFile.length > 0 ? ofFile : all;
  const count = shown.length;
  return (
    <Page
      title={t('title')}
      subtitle={t('subtitle')}
      crumbs={[{ label: t('participants:list.title'), to: participantsPath }]}
    >
      <Card
        title={pairs.data ? t('count', { count }) : t('title')}
        actions={
          count < all.length ? (
            <Button tone="quiet" onPress={() => setParams(() => new URLSearchParams(), { replace: true })}>
              {t('all', { count: all.length })}
            </Button>
          ) : null
        }
      >
        {pairs.isPending ? <LoadingState lines={6} /> : null}
        {pairs.error ? <ErrorState error={pairs.error} onRetry={() => void pairs.refetch()} /> : null}
        {pairs.data && count === 0 ? <EmptyState title={t('none')}>{t('noneHelp')}</EmptyState> : null}
        <ul className={css.pairs}>
          {shown.map((pair) => (
            <PairLine
              key={`${pair.first.id}-${pair.second.id}`}
              pair={pair}
              onMerge={() => setMerged(pair)}
              onTellApart={() => setApart(pair)}
            />
          ))}
        </ul>
      </Card>
      {merged ? <MergeDialog pair={merged} onClose={() => setMerged(null)} /> : null}
      {apart ? <TellApartDialog pair={apart} onClose={() => setApart(null)} /> : null}
    </Page>
  );
}
