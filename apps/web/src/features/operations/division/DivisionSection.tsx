import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { Button } from '../../../ui/buttons/Button';
import { ObjectiveBar } from '../../../ui/figures/ObjectiveBar';
import { Tag } from '../../../ui/signs/Tag';
import { ErrorState } from '../../../ui/states/ErrorState';
import { LoadingState } from '../../../ui/states/LoadingState';
import { TableFrame } from '../../../ui/tables/TableFrame';
import css from '../operations.module.css';
import { useRights } from '../use-rights';
import { DivideDialog } from './DivideDialog';
import { type ClauseDivision, useDivision } from './use-division';

/** How the parties of a consortium share the objective of a clause, with what each did; and how they shared it before. */
export function DivisionSection({ clauseId }: { clauseId: number }) {
  const { t } = useTranslation('operations');
  const { canWrite } = useRights();
  const [isDividing, setDividing] = useState(false);
  const division = useDivision(clauseId);
  if (division.error) return <ErrorState error={division.error} onRetry={() => void division.refetch()} />;
  if (!division.data) return <LoadingState lines={3} />;
  const { data } = division;
  const last = data.divisions[0];
  return (
    <section className={css.amendments}>
      <div className={css.divisionHead}>
        <h3>{t('division.title')}</h3>
        {canWrite ? (
          <Button onPress={() => setDividing(true)}>{t(last ? 'division.again' : 'division.first')}</Button>
        ) : null}
      </div>
      <p className="small">
        <DivisionState division={data} />
      </p>
      <PartyTable division={data} />
      {data.divisions.length > 1 ? <EarlierDivisions division={data} /> : null}
      {isDividing ? (
        <DivideDialog clauseId={clauseId} division={data} onClose={() => setDividing(false)} />
      ) : null}
    </section>
  );
}

/** Whether the shares are of the objective of today, and since when. */
function DivisionState({ division: { divisions, isCurrent, objectiveHours } }: { division: ClauseDivision }) {
  const { t } = useTranslation('operations');
  const { formatDay, formatHours } = useFormats();
  const last = divisions[0];
  if (!last) return t('division.none', { hours: formatHours(objectiveHours) });
  if (isCurrent) return t('division.since', { day: formatDay(last.decidedOn), reason: last.reason });
  return (
    <Tag tone="warn">
      {t('division.outdated', {
        before: formatHours(last.objectiveHours),
        now: formatHours(objectiveHours),
      })}
    </Tag>
  );
}

function PartyTable({ division }: { division: ClauseDivision }) {
  const { t } = useTranslation('operations');
  const { formatHoursFigure, formatHours } = useFormats();
  const { parties, divisions, unattributedHours } = division;
  const partOf = (partyId: number) => divisions[0]?.parts.find((part) => part.partyId === partyId)?.hours;
  return (
    <TableFrame caption={t('division.title')} stackOnPhone>
      <thead>
        <tr>
          <th scope="col">{t('party.firm')}</th>
          <th scope="col" className="num">
            {t('clauses.committed')}
          </th>
          <th scope="col" className="num">
            {t('clauses.validated')}
          </th>
          <th scope="col" className="num">
            {t('clauses.outstanding')}
          </th>
          <th scope="col">{t('clauses.progress')}</th>
        </tr>
      </thead>
      <tbody>
        {parties.map(({ partyId, firmName, isLead, validatedHours }) => {
          const part = partOf(partyId);
          return (
            <tr key={partyId}>
              <th scope="row" data-stack="name">
                {firmName} {isLead ? <Tag>{t('party.leadTag')}</Tag> : null}
              </th>
              <td className="num" data-stack="figure">
                {part === undefined ? '–' : formatHoursFigure(part)}
              </td>
              <td className="num" data-label={t('clauses.validated')}>
                {formatHoursFigure(validatedHours)}
              </td>
              <td className="num" data-label={t('clauses.outstanding')}>
                {part === undefined ? '–' : formatHoursFigure(part - validatedHours)}
              </td>
              <td data-label={t('clauses.progress')}>
                {part === undefined ? '–' : <ObjectiveBar committed={part} validated={validatedHours} />}
              </td>
            </tr>
          );
        })}
      </tbody>
      {unattributedHours === 0 ? null : (
        <tfoot>
          <tr>
            <td colSpan={5} className="small">
              {t('division.unattributed', { hours: formatHours(unattributedHours) })}
            </td>
          </tr>
        </tfoot>
      )}
    </TableFrame>
  );
}

function EarlierDivisions({ division: { divisions } }: { division: ClauseDivision }) {
  const { t } = useTranslation('operations');
  const { formatDay, formatHours } = useFormats();
  return (
    <details className={css.details}>
      <summary>{t('division.earlier', { count: divisions.length - 1 })}</summary>
      <ol className={css.thread}>
        {divisions.slice(1).map(({ revision, decidedOn, reason, parts, decidedBy }) => (
          <li key={revision}>
            <time dateTime={decidedOn}>{formatDay(decidedOn)}</time>
            <span>
              {parts.map(({ firmName, hours }) => `${firmName} ${formatHours(hours)}`).join(', ')} · {reason}
              {decidedBy ? ` · ${decidedBy}` : ''}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
