import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page/Card';
import { EmptyState } from '../../../ui/states/EmptyState';
import { ErrorState } from '../../../ui/states/ErrorState';
import { LoadingState } from '../../../ui/states/LoadingState';
import { usePhone } from '../../../ui/use-phone';
import { EffectFoot } from '../effect/EffectFoot';
import type { Statement } from '../use-this-month';
import { AlikeBar } from './changes/AlikeBar';
import type { Alike } from './changes/alike';
import { FailureBar } from './changes/FailureBar';
import { ReplaceDialog } from './changes/ReplaceDialog';
import { SelectionBar } from './changes/SelectionBar';
import { useCorrections } from './changes/use-corrections';
import { RowsGrid } from './grid/RowsGrid';
import { PhoneRows } from './phone/PhoneRows';
import { RowsHeader } from './RowsHeader';
import { RowsTools } from './RowsTools';
import { type RowsAsked, useRows } from './use-rows';

/** The rows that were read, what is to settle first; corrected where they stand while the statement is a draft. */
export function RowsCard({ statement }: { statement: Statement }) {
  const { t } = useTranslation('this-month');
  const isDraft = statement.status === 'DRAFT';
  const isPhone = usePhone();
  const [asked, setAsked] = useState<RowsAsked>(() => ({
    filter: isDraft && statement.counts.settle > 0 ? 'settle' : 'all',
  }));
  const [alike, setAlike] = useState<Alike | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [isReplacing, setReplacing] = useState(false);
  const shown = asked.filter ?? 'all';
  const rows = useRows(statement.id, asked);
  const corrections = useCorrections(statement, rows);

  function ask(next: RowsAsked): void {
    setSelected(new Set());
    setAlike(null);
    rows.refresh();
    setAsked(next);
  }

  function toggle(ids: number[]): void {
    const isOn = ids.every((id) => selected.has(id));
    const next = new Set(selected);
    for (const id of ids) isOn ? next.delete(id) : next.add(id);
    setSelected(next);
  }

  const content = rows.error ? (
    <ErrorState error={rows.error} onRetry={rows.refresh} />
  ) : rows.isPending ? (
    <LoadingState lines={6} />
  ) : rows.total === 0 ? (
    <EmptyState title={asked.text ? t('filter.notFound') : t(`filter.empty.${shown}`)} />
  ) : isPhone ? (
    <PhoneRows statement={statement} rows={rows} corrections={isDraft ? corrections : null} />
  ) : (
    <RowsGrid
      statement={statement}
      rows={rows}
      corrections={isDraft ? corrections : null}
      selected={selected}
      onSelect={toggle}
      onAlike={setAlike}
      onReplace={() => setReplacing(true)}
    />
  );
  return (
    <Card
      title={t('rowsRead', { count: statement.counts.all })}
      isFlush
      actions={<RowsHeader statement={statement} asked={asked} onAsk={ask} />}
      foot={<EffectFoot statement={statement} />}
    >
      {isDraft ? (
        <RowsTools
          statement={statement}
          asked={asked}
          corrections={corrections}
          onAsk={ask}
          onReplace={() => setReplacing(true)}
        />
      ) : null}
      <FailureBar corrections={corrections} />
      {alike ? <AlikeBar alike={alike} corrections={corrections} onClose={() => setAlike(null)} /> : null}
      {selected.size > 0 ? (
        <SelectionBar selected={selected} corrections={corrections} onClose={() => setSelected(new Set())} />
      ) : null}
      {content}
      {isReplacing ? (
        <ReplaceDialog
          statement={statement}
          asked={asked}
          corrections={corrections}
          onClose={() => setReplacing(false)}
        />
      ) : null}
    </Card>
  );
}
