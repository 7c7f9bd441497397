import { isAboutAPerson } from '@clausier/domain/inbox/set-aside';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemMessage } from '../../lib/problem-message';
import { useDebounced } from '../../ui/filters/use-debounced';
import { Form } from '../../ui/forms/Form';
import { Dialog } from '../../ui/overlays/Dialog';
import { showToast } from '../../ui/overlays/toasts';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { Preview } from '../../ui/tables/Preview';
import { ItemSentence } from './ItemSentence';
import { ReasonFields } from './ReasonFields';
import { keyOf, type SetAsideReason, type WaitingItem } from './use-inbox';
import { usePutBackSeveral, useSetAsidePreview, useSetAsideSeveral } from './use-several';

type SetAsideSeveralDialogProps = { items: WaitingItem[]; onDone: () => void; onClose: () => void };

const rowOf = (item: WaitingItem) => ({ key: keyOf(item), what: <ItemSentence item={item} /> });
const asSeen = ({ kind, subjectId, fact }: WaitingItem) => ({ kind, subjectId, fact });

/** Sets several lines aside for one reason, after showing which will be and which will not, and why. */
export function SetAsideSeveralDialog({ items, onDone, onClose }: SetAsideSeveralDialogProps) {
  const { t } = useTranslation('inbox');
  const { sentenceOf } = useProblemMessage();
  const [reason, setReason] = useState<SetAsideReason>('HANDLED_ELSEWHERE');
  const [note, setNote] = useState('');
  const isWritten = items.every(({ kind }) => !isAboutAPerson(kind));
  const typed = useDebounced(isWritten ? note.trim() : '', 300);
  const asked = { reason, ...(typed === '' ? {} : { note: typed }) };
  const preview = useSetAsidePreview({ ...asked, items: items.map(asSeen) });
  const refusals = new Map(preview.data?.items.map((item) => [keyOf(item), item.refusal]));
  const accepted = items.filter((item) => refusals.get(keyOf(item)) === null);
  const refused = items.filter((item) => refusals.get(keyOf(item)));
  const putBack = usePutBackSeveral();
  const setAside = useSetAsideSeveral(({ ids }) => {
    showToast({
      message: t('several.done', { count: ids.length }),
      action: { label: t('aside.undo'), onAction: () => putBack.mutate(ids) },
    });
    onDone();
  });
  const refusedRow = (item: WaitingItem) => {
    const refusal = refusals.get(keyOf(item));
    const isGone = refusal === 'not-found' || !refusal;
    return { ...rowOf(item), why: isGone ? t('several.gone') : sentenceOf(refusal) };
  };
  const isKnown = preview.data !== undefined && !preview.isPlaceholderData && typed === note.trim();
  return (
    <Dialog title={t('several.title')} isOpen isWide onClose={onClose}>
      <Form
        onSubmit={() => setAside.mutate({ ...asked, items: accepted.map(asSeen) })}
        error={setAside.error}
        isPending={setAside.isPending}
        isSubmitDisabled={!isKnown || accepted.length === 0}
        submitLabel={t('several.submit', { count: accepted.length })}
        onCancel={onClose}
      >
        <ReasonFields
          reason={reason}
          onReason={setReason}
          note={note}
          onNote={setNote}
          isWritten={isWritten}
        />
        {preview.error ? (
          <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
        ) : preview.data ? (
          <Preview
            label={t('several.title')}
            isBusy={!isKnown}
            groups={[
              { title: t('several.will', { count: accepted.length }), rows: accepted.map(rowOf) },
              ...(refused.length > 0
                ? [{ title: t('several.willNot', { count: refused.length }), rows: refused.map(refusedRow) }]
                : []),
            ]}
          />
        ) : (
          <LoadingState lines={items.length} />
        )}
      </Form>
    </Dialog>
  );
}
