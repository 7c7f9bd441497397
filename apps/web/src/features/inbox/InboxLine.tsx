import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { Button } from '../../ui/buttons/Button';
import { ItemAction } from './ItemAction';
import { ItemSentence, useSubject } from './ItemSentence';
import css from './inbox.module.css';
import { usePutBack, type WaitingItem } from './use-inbox';

type InboxLineProps = {
  item: WaitingItem;
  isMailed: boolean;
  isChosen: boolean;
  onChoose: () => void;
  onAside: () => void;
  onFollowUp: () => void;
};

/** A line: its sentence, what it is about in small print, what to do next, and the way to set it aside. */
export function InboxLine(props: InboxLineProps) {
  const { item, isMailed, isChosen, onChoose, onAside, onFollowUp } = props;
  const { t } = useTranslation('inbox');
  const { formatDay } = useFormats();
  const subject = useSubject()(item);
  const { setAside, firm, phone, kind } = item;
  const about = [
    t(`kind.${kind}`),
    kind === 'CLAUSE' ? firm?.name : null,
    kind === 'LATE_FIRM' ? phone : null,
  ].filter(Boolean);
  return (
    <li className={css.line} data-line tabIndex={-1}>
      {setAside ? null : (
        <label className={css.choose}>
          <input type="checkbox" checked={isChosen} onChange={onChoose} />
          <span className="visually-hidden">{t('ui:chosen.pick', { name: subject.name })}</span>
        </label>
      )}
      <div className={css.said}>
        <ItemSentence item={item} />
        <p className={css.about}>
          {about.join(' · ')}
          {setAside ? (
            <span className={css.why}>
              {t('aside.by', {
                by: setAside.by,
                day: formatDay(setAside.on),
                reason: t(`reason.${setAside.reason}`),
              })}
              {setAside.note ? ` · ${setAside.note}` : ''}
            </span>
          ) : null}
        </p>
      </div>
      <div className={css.actions}>
        {setAside ? (
          <PutBackButton id={setAside.id} />
        ) : (
          <>
            <ItemAction item={item} isMailed={isMailed} onFollowUp={onFollowUp} />
            <Button tone="quiet" onPress={onAside}>
              {t('aside.action')}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

function PutBackButton({ id }: { id: number }) {
  const { t } = useTranslation('inbox');
  const putBack = usePutBack();
  return (
    <Button data-primary isPending={putBack.isPending} onPress={() => putBack.mutate(id)}>
      {t('aside.putBack')}
    </Button>
  );
}
