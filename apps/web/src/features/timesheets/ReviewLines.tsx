import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card';
import { TableFrame } from '../../ui/TableFrame';
import { ReviewLineRow } from './ReviewLineRow';
import type { Outcome, ReviewLine } from './use-reviews';

type ReviewLinesProps = {
  lines: readonly ReviewLine[];
  /** Why a decision was not taken, by line. */
  refusals: ReadonlyMap<number, Outcome>;
  isPending: boolean;
  onAccept: (line: ReviewLine) => void;
  onReturn: (line: ReviewLine) => void;
};

/** The lines one under the other; arrows move between them, A accepts, R sends back. */
export function ReviewLines({ lines, refusals, isPending, onAccept, onReturn }: ReviewLinesProps) {
  const { t } = useTranslation('timesheets');
  const body = useRef<HTMLTableSectionElement>(null);

  function onKeyDown(event: KeyboardEvent<HTMLTableSectionElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = [...(body.current?.rows ?? [])];
    const at = rows.findIndex((row) => row.contains(event.target as Node));
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) {
      const next = rows[at + move]?.querySelector<HTMLElement>('button:not([disabled])') ?? rows[at + move];
      next?.focus();
      event.preventDefault();
    }
    const line = lines[at];
    if (line?.state !== 'SENT' || isPending || event.repeat) return;
    if (event.key.toLowerCase() === 'a') onAccept(line);
    if (event.key.toLowerCase() === 'r') {
      onReturn(line);
      event.preventDefault();
    }
  }

  return (
    <Card title={t('review.lines', { count: lines.length })} isFlush>
      <TableFrame caption={t('review.lines', { count: lines.length })} stackOnPhone>
        <thead>
          <tr>
            <th scope="col">{t('column.person')}</th>
            <th scope="col">{t('column.clause')}</th>
            <th scope="col">{t('column.month')}</th>
            <th scope="col" className="num">
              {t('column.posted')}
            </th>
            <th scope="col" className="num">
              {t('column.declared')}
            </th>
            <th scope="col">{t('column.remarks')}</th>
            <th scope="col">{t('column.decision')}</th>
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {lines.map((line) => (
            <ReviewLineRow
              key={line.id}
              line={line}
              refusal={refusals.get(line.id)}
              isPending={isPending}
              onAccept={() => onAccept(line)}
              onReturn={() => onReturn(line)}
            />
          ))}
        </tbody>
      </TableFrame>
    </Card>
  );
}
