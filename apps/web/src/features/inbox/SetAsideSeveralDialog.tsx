import { isAboutAPerson } from '@clausier/domain/inbox/set-aside';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemMessage } from '../../lib/problem-message';
import { Dialog } from '../../ui/Dialog';
import { ErrorState } from '../../ui/ErrorState';
import { Form } from '../../ui/Form';
import { LoadingState } from '../../ui/LoadingState';
import { showToast } from '../../ui/toasts';
import { useDebounced } from '../../ui/use-debounced';
import { ItemSentence } from './ItemSentence';
import css from './inbox.module.css';
import { ReasonFields } from './ReasonFields';
import { keyOf, type SetAsideReason, type WaitingItem } from './use-inbox';
import { type ItemRefusal, usePutBackSeveral, useSetAsidePreview, useSetAsideSeveral } from './use-several';

type SetAsideSeveralDialogProps = { items: WaitingItem[]; onDone: () => void; onClose: () => void };

const asSeen = ({ kind, subjectId, fact }: WaitingItem) => ({ kind, subjectId, fact });

/** Sets several lines aside for one reason, after showing which will be and which will not, and why. */
export function SetAsideSeveralDialog({ items, onDone, onClose }: SetAsideSeveralDialogProps) {
  const { t } = useTranslation('inbox');
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
          <div className={css.preview} aria-live="polite" aria-busy={!isKnown}>
            <h3>{t('several.will', { count: accepted.length })}</h3>
            <PreviewList items={accepted} />
            {refused.length > 0 ? (
              <>
                <h3>{t('several.willNot', { count: refused.length })}</h3>
                <PreviewList items={refused} refusals={refusals} />
              </>
            ) : null}
          </div>
        ) : (
          <LoadingState lines={items.length} />
        )}
      </Form>
    </Dialog>
  );
}

type PreviewListProps = {
  items: readonly WaitingItem[];
  refusals?: ReadonlyMap<string, ItemRefusal['refusal']>;
};

function PreviewList({ items, refusals }: PreviewListProps) {
  const { t } = useTranslation('inbox');
  const { sentenceOf } = useProblemMessage();
  const why = (refusal: ItemRefusal['refusal'] | undefined) =>
    refusal === 'not-found' || !refusal ? t('several.gone') : sentenceOf(refusal);
  return (
    <ul className={css.previewList}>
      {items.map((item) => (
        <li key={keyOf(item)}>
          <ItemSentence item={item} />
          {refusals ? <p className="small">{why(refusals.get(keyOf(item)))}</p> : null}
        </li>
      ))}
    </ul>
  );
}
