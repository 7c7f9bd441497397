import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { actionOf } from '../../lib/keyboard/shortcuts';
import { useShownShortcuts } from '../../lib/keyboard/shown-screens';
import { Card } from '../../ui/page/Card';
import { TableFrame } from '../../ui/tables/TableFrame';
import { ReviewLineRow } from './ReviewLineRow';
import { isWaiting } from './review-filters';
import css from './timesheets.module.css';
import type { Outcome, ReviewLine } from './use-reviews';

type ReviewLinesProps = {
  lines: readonly ReviewLine[];
  /** Why a decision was not taken, by line. */
  refusals: ReadonlyMap<number, Outcome>;
  isPending: boolean;
  /** The whole statement is being decided: nothing can be decided beside it. */
  isBusy: boolean;
  selected: ReadonlySet<number>;
  onSelect: (ids: readonly number[]) => void;
  toolbar: ReactNode;
  onAccept: (line: ReviewLine) => void;
  onReturn: (line: ReviewLine) => void;
};

/** The lines one under the other; arrows move between them, A accepts, R sends back. */
export function ReviewLines(props: ReviewLinesProps) {
  const { lines, refusals, isPending, isBusy, selected, onSelect, toolbar, onAccept, onReturn } = props;
  const { t } = useTranslation('timesheets');
  useShownShortcuts('review', lines.length > 0);
  const body = useRef<HTMLTableSectionElement>(null);

  const waiting = lines.filter(isWaiting);
  const rows = () => [...(body.current?.rows ?? [])];
  const firstButton = (row: HTMLTableRowElement | undefined) => row?.querySelector<HTMLElement>('button');

  /** The row that was decided loses its buttons: the focus goes on to the next one that waits. */
  function decide(at: number, action: (line: ReviewLine) => void) {
    const line = lines[at];
    if (line?.state !== 'SENT' || isPending || isBusy) return;
    const next = lines.findIndex(({ state }, index) => index > at && state === 'SENT');
    firstButton(rows()[next])?.focus();
    action(line);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableSectionElement>) {
    const action = event.repeat ? null : actionOf('review', event);
    if (action === null) return;
    const all = rows();
    const at = all.findIndex((row) => row.contains(event.target as Node));
    const others =
      action === 'next' ? all.slice(at + 1) : action === 'previous' ? all.slice(0, at).reverse() : [];
    others.map(firstButton).find(Boolean)?.focus();
    if (action === 'accept') decide(at, onAccept);
    if (action === 'return') decide(at, onReturn);
    if (action === 'select' && !isBusy && lines[at]?.state === 'SENT') onSelect([lines[at].id]);
    if (['next', 'previous', 'return'].includes(action)) event.preventDefault();
  }

  return (
    <Card title={t('review.lines', { count: lines.length })} isFlush>
      {toolbar}
      <TableFrame caption={t('review.lines', { count: lines.length })} stackOnPhone>
        <thead>
          <tr>
            <th scope="col" className={css.pick}>
              <input
                type="checkbox"
                aria-label={t('review.selectAll')}
                checked={waiting.length > 0 && waiting.every(({ id }) => selected.has(id))}
                disabled={waiting.length === 0 || isBusy}
                onChange={() => onSelect(waiting.map(({ id }) => id))}
              />
            </th>
            <th scope="col">{t('column.person')}</th>
            <th scope="col">{t('column.clause')}</th>
            <th scope="col">{t('column.month')}</th>
            <th scope="col" className="num">
              {t('column.posted')}
            </th>
            <th scope="col" className="num">
              {t('column.declared')}
            </th>
            <th scope="col" className="num">
              {t('column.difference')}
            </th>
            <th scope="col">{t('column.remarks')}</th>
            <th scope="col">{t('column.decision')}</th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {lines.map((line, at) => (
            <ReviewLineRow
              key={line.id}
              line={line}
              refusal={refusals.get(line.id)}
              isBusy={isBusy}
              isSelected={selected.has(line.id)}
              onSelect={() => onSelect([line.id])}
              onAccept={() => decide(at, onAccept)}
              onReturn={() => decide(at, onReturn)}
            />
          ))}
        </tbody>
      </TableFrame>
    </Card>
  );
}
