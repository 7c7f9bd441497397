import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button';
import { showToast } from '../../ui/overlays/toasts';
import { UndoDialog } from './UndoDialog';
import type { Review } from './use-reviews';
import { useReverse, type WholeStatement } from './use-whole-statement';

/** What can be done with a whole statement besides accepting it: only what bears no remark, or taking it back. */
export function WholeActions({ review, whole }: { review: Review; whole: WholeStatement }) {
  const { t } = useTranslation('timesheets');
  const [isUndoing, setIsUndoing] = useState(false);
  const undo = useReverse(review.timesheetId, ({ outcome }) => {
    setIsUndoing(false);
    whole.follow();
    if (outcome) showToast({ message: t('undo.done', { count: outcome.reversedLines }) });
  });
  const { waitingWithoutRemark, waitingLines, acceptedLines } = review;
  return (
    <>
      {acceptedLines > 0 ? (
        <Button tone="quiet" isDisabled={whole.isBusy} onPress={() => setIsUndoing(true)}>
          {t('undo.open')}
        </Button>
      ) : null}
      {waitingWithoutRemark > 0 && waitingWithoutRemark < waitingLines ? (
        <Button
          isDisabled={whole.isBusy}
          isPending={whole.decideAll.isPending}
          onPress={() => whole.decideAll.mutate({ decision: 'ACCEPT', withoutRemark: true })}
        >
          {t('review.acceptWithoutRemark', { count: waitingWithoutRemark })}
        </Button>
      ) : null}
      <UndoDialog
        timesheetId={review.timesheetId}
        isOpen={isUndoing}
        isPending={undo.isPending}
        error={undo.error}
        onUndo={(reason) => undo.mutate({ reason })}
        onClose={() => setIsUndoing(false)}
      />
    </>
  );
}
