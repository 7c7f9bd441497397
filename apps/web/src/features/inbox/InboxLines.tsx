import { URGENCIES } from '@clausier/domain/inbox/waiting';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card';
import { FollowUpDialog } from './FollowUpDialog';
import { InboxLine } from './InboxLine';
import css from './inbox.module.css';
import { SetAsideDialog } from './SetAsideDialog';
import { type InboxPageData, keyOf, type WaitingItem } from './use-inbox';
import { useInboxKeys } from './use-inbox-keys';

type Asked = { what: 'aside' | 'followUp'; item: WaitingItem } | null;

/** The lines of a page, what presses most first; the focus stays at its place in the list when a line leaves it. */
export function InboxLines({ page: { items, isMailed } }: { page: InboxPageData }) {
  const { t } = useTranslation('inbox');
  const root = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<Asked>(null);
  const leaving = useRef<number | null>(null);
  useInboxKeys(root, {
    onAside: (at) => {
      const item = items[at];
      if (item && item.setAside === null) setAsked({ what: 'aside', item });
    },
  });
  useEffect(() => {
    const at = leaving.current;
    if (at === null || asked !== null) return;
    leaving.current = null;
    const lines = root.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [];
    // After the dialog has given the focus back to a line that may not be there any more.
    requestAnimationFrame(() => lines[Math.min(at, Math.max(0, items.length - 1))]?.focus());
  }, [items, asked]);

  function finish() {
    leaving.current = items.findIndex((item) => asked !== null && keyOf(item) === keyOf(asked.item));
    setAsked(null);
  }

  return (
    <div ref={root} className={css.groups}>
      {URGENCIES.map((urgency) => {
        const lines = items.filter((item) => item.urgency === urgency);
        return lines.length === 0 ? null : (
          <Card key={urgency} title={t(`urgency.${urgency}`)} isFlush>
            <ol className={css.lines} data-urgency={urgency}>
              {lines.map((item) => (
                <InboxLine
                  key={keyOf(item)}
                  item={item}
                  isMailed={isMailed}
                  onAside={() => setAsked({ what: 'aside', item })}
                  onFollowUp={() => setAsked({ what: 'followUp', item })}
                />
              ))}
            </ol>
          </Card>
        );
      })}
      {asked?.what === 'aside' ? (
        <SetAsideDialog item={asked.item} onDone={finish} onClose={() => setAsked(null)} />
      ) : null}
      {asked?.what === 'followUp' ? (
        <FollowUpDialog item={asked.item} onDone={finish} onClose={() => setAsked(null)} />
      ) : null}
    </div>
  );
}
