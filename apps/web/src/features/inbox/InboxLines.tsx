import { URGENCIES } from '@clausier/domain/inbox/waiting';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button';
import { Card } from '../../ui/page/Card';
import { ChosenBar } from '../../ui/tables/ChosenBar';
import { FollowUpDialog } from './FollowUpDialog';
import { InboxLine } from './InboxLine';
import css from './inbox.module.css';
import { SetAsideDialog } from './SetAsideDialog';
import { SetAsideSeveralDialog } from './SetAsideSeveralDialog';
import { type InboxPageData, keyOf, type WaitingItem } from './use-inbox';
import { useInboxKeys } from './use-inbox-keys';

type Asked = { what: 'aside' | 'followUp'; item: WaitingItem } | { what: 'several'; item: null } | null;

/** The lines of a page, what presses most first; the focus stays at its place in the list when a line leaves it. */
export function InboxLines({ page: { items, isMailed } }: { page: InboxPageData }) {
  const { t } = useTranslation('inbox');
  const root = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<Asked>(null);
  const leaving = useRef<number | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  // What left the page, done by a colleague or set aside, is not chosen any more.
  const waiting = items.filter(({ setAside }) => setAside === null);
  const chosen = waiting.filter((item) => ticked.has(keyOf(item)));
  useInboxKeys(root, {
    onSelect: (at) => {
      const item = items[at];
      if (item && item.setAside === null) toggle(item);
    },
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

  function toggle(item: WaitingItem) {
    const next = new Set(ticked);
    if (!next.delete(keyOf(item))) next.add(keyOf(item));
    setTicked(next);
  }

  function finish() {
    const first = asked?.item ?? chosen[0];
    leaving.current = items.findIndex((item) => first !== undefined && keyOf(item) === keyOf(first));
    if (asked?.what === 'several') setTicked(new Set());
    setAsked(null);
  }

  return (
    <div ref={root} className={css.groups}>
      <ChosenBar
        chosen={{
          items: chosen,
          all: () => setTicked(new Set(waiting.map(keyOf))),
          none: () => setTicked(new Set()),
        }}
        of={waiting.length}
      >
        <Button onPress={() => setAsked({ what: 'several', item: null })}>{t('several.aside')}</Button>
      </ChosenBar>
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
                  isChosen={ticked.has(keyOf(item))}
                  onChoose={() => toggle(item)}
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
      {asked?.what === 'several' ? (
        <SetAsideSeveralDialog items={chosen} onDone={finish} onClose={() => setAsked(null)} />
      ) : null}
      {asked?.what === 'followUp' ? (
        <FollowUpDialog item={asked.item} onDone={finish} onClose={() => setAsked(null)} />
      ) : null}
    </div>
  );
}
