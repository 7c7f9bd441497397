import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { Card } from '../../../ui/page/Card';
import { FigureHeads } from '../../../ui/tables/FigureHeads';
import { TableFrame } from '../../../ui/tables/TableFrame';
import type { ExecutionReport, ReportClause } from '../use-report';
import css from './report.module.css';
import { useLotWords } from './use-lot-words';

/** What each firm that answers to the buyer bears, and did with its subcontractors. */
export function PartiesCard({ report: { clauses } }: { report: ExecutionReport }) {
  const { t } = useTranslation('execution-report');
  const nameOf = useLotWords(clauses);
  if (clauses.every(({ parties }) => parties.length === 0)) return null;
  const sharings = new Set(clauses.map(({ sharing }) => sharing));
  const notes = (['PROPORTIONAL', 'UNDIVIDED', 'NO_PARTY'] as const).filter((one) => sharings.has(one));
  return (
    <Card
      title={t('tables.parties')}
      foot={[t('note.parties'), ...notes.map((one) => t(`sharing.${one}`))].join(' ')}
      isFlush
    >
      <TableFrame caption={t('tables.parties')} stackOnPhone>
        <thead>
          <tr>
            <th scope="col">{t('col.firm')}</th>
            <FigureHeads
              labels={(['objective', 'done', 'outstanding', 'rate'] as const).map((key) => t(`col.${key}`))}
            />
          </tr>
        </thead>
        <tbody>
          {clauses.map((clause) => (
            <PartyRows key={clause.clauseId} clause={clause} lot={nameOf(clause)} />
          ))}
        </tbody>
      </TableFrame>
    </Card>
  );
}

/** The lead speaks for its consortium. */
const roleOf = (isLead: boolean, role: string) => (isLead ? 'LEAD' : role);

function PartyRows({ clause, lot }: { clause: ReportClause; lot: string }) {
  const { t } = useTranslation('execution-report');
  const { formatHoursFigure } = useFormats();
  return (
    <>
      {clause.parties.map(
        ({ partyId, firmName, role, isLead, objectiveHours, doneHours, outstandingHours }) => (
          <PartyRow
            key={partyId}
            name={firmName}
            detail={`${lot}, ${t(`role.${roleOf(isLead, role)}`)}`}
            objective={objectiveHours}
            done={doneHours}
            outstanding={outstandingHours}
          />
        ),
      )}
      {clause.unattributedHours === 0 ? null : (
        <PartyRow
          name={t('unattributed')}
          detail={t('unattributedOf', { lot, hours: formatHoursFigure(clause.unattributedHours) })}
          objective={null}
          done={clause.unattributedHours}
          outstanding={null}
        />
      )}
    </>
  );
}

type PartyRowProps = {
  name: string;
  detail: string;
  objective: number | null;
  done: number;
  outstanding: number | null;
};

function PartyRow({ name, detail, objective, done, outstanding }: PartyRowProps) {
  const { t } = useTranslation('execution-report');
  const { formatHoursFigure, formatPercent } = useFormats();
  const hours = (value: number | null) => (value === null ? '—' : formatHoursFigure(value, true));
  return (
    <tr>
      <th scope="row" className={css.lot} data-stack="name">
        <div>
          {name}
          <div className="small">{detail}</div>
        </div>
      </th>
      <td className="num" data-label={t('col.objective')}>
        {hours(objective)}
      </td>
      <td className="num" data-stack="figure" data-label={t('col.done')}>
        {hours(done)}
      </td>
      <td className="num" data-label={t('col.outstanding')}>
        {hours(outstanding)}
      </td>
      <td className="num" data-label={t('col.rate')}>
        {objective ? formatPercent(done, objective) : '—'}
      </td>
    </tr>
  );
}
