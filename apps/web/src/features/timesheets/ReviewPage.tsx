import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { Button } from '../../ui/buttons/Button';
import { showToast } from '../../ui/overlays/toasts';
import { KeyHint } from '../../ui/page/KeyHint';
import { KeyHints } from '../../ui/page/KeyHints';
import { Page } from '../../ui/page/Page';
import { ErrorPage } from '../../ui/states/ErrorPage';
import { LoadingState } from '../../ui/states/LoadingState';
import { ProgressLine } from './ProgressLine';
import { ReturnDialog } from './ReturnDialog';
import { ReviewAttachments } from './ReviewAttachments';
import { ReviewFigures } from './ReviewFigures';
import { ReviewLines } from './ReviewLines';
import { ReviewToolbar } from './ReviewToolbar';
import { filtered, isWaiting, type ReviewFilter } from './review-filters';
import { type Outcome, type Review, type ReviewLine, useDecide, useReview } from './use-reviews';
import { useWholeStatement } from './use-whole-statement';
import { WholeActions } from './WholeActions';

/** One statement to decide, line by line or all at once. */
export function ReviewPage() {
  const { t } = useTranslation('timesheets');
  const review = useReview(Number(useParams().id));
  if (review.error)
    return (
      <ErrorPage
        error={review.error}
        onRetry={() => void review.refetch()}
        crumbs={[{ label: t('list.title'), to: '/releves' }]}
      />
    );
  if (!review.data) return <LoadingState isPage lines={10} />;
  return <Decisions review={review.data} />;
}

function Decisions({ review }: { review: Review }) {
  const { t } = useTranslation('timesheets');
  const { formatHours, formatInstant, formatMonth } = useFormats();
  const [returned, setReturned] = useState<readonly ReviewLine[]>([]);
  const [isReturningAll, setReturningAll] = useState(false);
  const [refusals, setRefusals] = useState<ReadonlyMap<number, Outcome>>(new Map());
  const [filter, setFilter] = useState<ReviewFilter>('all');
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const decide = useDecide(review.timesheetId, (outcomes) => {
    setReturned([]);
    setSelected(new Set());
    setRefusals(
      new Map(outcomes.filter(({ outcome }) => outcome === 'REFUSED').map((one) => [one.lineId, one])),
    );
    const done = outcomes.filter(({ outcome }) => outcome !== 'REFUSED').length;
    if (done > 0) showToast({ message: t('review.decided', { count: done }) });
  });
  const whole = useWholeStatement(review.timesheetId, (decided) => {
    setReturned([]);
    if (decided !== null) showToast({ message: t('review.decided', { count: decided }) });
  });
  const waiting = review.lines.filter(isWaiting);
  // Beyond what the page shows, one decision is taken for all.
  const isMore = review.waitingLines > waiting.length;
  const accept = (lines: readonly ReviewLine[]) =>
    decide.mutate(
      lines.map(({ id, version, revision }) => ({
        lineId: id,
        version,
        seenRevision: revision,
        decision: 'ACCEPT' as const,
      })),
    );
  /** Asks why: of these lines only, or of all that wait, more than are shown. */
  const sendBack = (lines: readonly ReviewLine[], isAll = false) => {
    setReturned(lines);
    setReturningAll(isAll);
  };
  const title = t('review.title', { firm: review.firmName, month: formatMonth(review.month) });
  return (
    <Page
      title={title}
      crumbs={[{ label: t('list.title'), to: '/releves' }, { label: review.firmName }]}
      subtitle={t('review.by', {
        name: review.certifiedName,
        at: formatInstant(review.certifiedAt),
        file: review.fileName ?? t('review.typed'),
      })}
      actions={
        <>
          <WholeActions review={review} whole={whole} />
          <Button isDisabled={waiting.length === 0 || whole.isBusy} onPress={() => sendBack(waiting, isMore)}>
            {t('review.returnAll')}
          </Button>
          <Button
            tone="primary"
            isDisabled={waiting.length === 0 || whole.isBusy}
            isPending={decide.isPending || whole.decideAll.isPending}
            onPress={() => (isMore ? whole.decideAll.mutate({ decision: 'ACCEPT' }) : accept(waiting))}
          >
            {t('review.acceptAll', { hours: formatHours(review.waitingHours) })}
          </Button>
        </>
      }
    >
      {whole.progress && (whole.isBusy || whole.progress.state === 'FAILED') ? (
        <ProgressLine progress={whole.progress} />
      ) : null}
      <ReviewFigures review={review} isMore={isMore} />
      {isMore ? <p>{t('review.shown', { shown: waiting.length, waiting: review.waitingLines })}</p> : null}
      <ReviewLines
        lines={filtered(review.lines, filter)}
        selected={selected}
        onSelect={(ids) => setSelected(toggled(selected, ids))}
        toolbar={
          <ReviewToolbar
            lines={review.lines}
            filter={filter}
            onFilter={setFilter}
            selected={waiting.filter(({ id }) => selected.has(id))}
            isPending={decide.isPending}
            isBusy={whole.isBusy || whole.decideAll.isPending}
            onAccept={accept}
            onReturn={(lines) => sendBack(lines)}
            onClear={() => setSelected(new Set())}
          />
        }
        refusals={refusals}
        isPending={decide.isPending}
        isBusy={whole.isBusy || whole.decideAll.isPending}
        onAccept={(line) => accept([line])}
        onReturn={(line) => sendBack([line])}
      />
      <ReviewAttachments timesheetId={review.timesheetId} />
      <KeyHints>
        <KeyHint keys={['↑', '↓']} label={t('review.keys.move')} />
        <KeyHint keys={['A']} label={t('review.keys.accept')} />
        <KeyHint keys={['R']} label={t('review.keys.return')} />
        <KeyHint keys={['X']} label={t('review.keys.select')} />
      </KeyHints>
      <ReturnDialog
        key={returned.map(({ id }) => id).join()}
        lines={returned}
        count={isReturningAll ? review.waitingLines : returned.length}
        isPending={decide.isPending || whole.decideAll.isPending}
        error={decide.error ?? whole.decideAll.error}
        onClose={() => setReturned([])}
        onReturn={(reason) =>
          isReturningAll
            ? whole.decideAll.mutate({ decision: 'RETURN', reason })
            : decide.mutate(
                returned.map(({ id, version }) => ({
                  lineId: id,
                  version,
                  decision: 'RETURN' as const,
                  reason,
                })),
              )
        }
      />
    </Page>
  );
}

/** The selection with some lines more; without them when all are in it already. */
function toggled(selected: ReadonlySet<number>, ids: readonly number[]): Set<number> {
  const next = new Set(selected);
  const isOn = ids.every((id) => selected.has(id));
  for (const id of ids) isOn ? next.delete(id) : next.add(id);
  return next;
}
