import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../lib/format/use-formats';
import { useSession } from '../../../lib/session/use-session';
import { Tag } from '../../../ui/signs/Tag';
import css from './lines.module.css';
import type { ReportLine } from './use-lines';

type LineProps = { line: ReportLine };

/** The month of a line, or the year of a group that is about all of it. */
export function MonthCell({ line }: LineProps) {
  const { formatShortMonth } = useFormats();
  return (
    <span className={css.together}>{line.month ? formatShortMonth(line.month) : (line.year ?? '—')}</span>
  );
}

/** The person where the reader may see them; how many persons elsewhere, when that may be told. */
export function PersonCell({ line }: LineProps) {
  const { t } = useTranslation('lines');
  if (line.kind === 'REMAINDER') return <>{t('remainder')}</>;
  if (line.kind === 'GROUP') return line.persons === null ? '—' : t('persons', { count: line.persons });
  return <Link to={`/participants/${line.participantId}`}>{line.participant}</Link>;
}

export function OperationCell({ line }: LineProps) {
  const { t } = useTranslation('lines');
  if (line.crossing) return <>{t(`crossing.${line.crossing}`)}</>;
  if (line.kind === 'REMAINDER') return <>{t('remainderHelp')}</>;
  if (line.operation === null) return <>{t('allOperations')}</>;
  return <OperationLink line={line} />;
}

type OperationLinkProps = {
  line: Pick<ReportLine, 'operation' | 'operationId' | 'operationTerritory' | 'authority'>;
};

/** The operation of a line, and under it who pays for it. */
export function OperationLink({ line }: OperationLinkProps) {
  const { user } = useSession();
  // A house opens its own operations; the others are not its own to read.
  const mayOpen = !user.territory || user.territory.name === line.operationTerritory;
  return (
    <span>
      {mayOpen ? <Link to={`/operations/${line.operationId}`}>{line.operation}</Link> : line.operation}
      <br />
      <small>{line.authority}</small>
    </span>
  );
}

/** Where the work was done, and in ochre where the worker comes from when it is elsewhere. */
export function TerritoryCell({
  line,
}: {
  line: Pick<ReportLine, 'operationTerritory' | 'residenceTerritory'>;
}) {
  const { user } = useSession();
  const { operationTerritory, residenceTerritory } = line;
  if (operationTerritory === null) return '—';
  if (residenceTerritory === null || residenceTerritory === operationTerritory) return operationTerritory;
  const isOurs = user.territory?.name === residenceTerritory;
  return (
    <span>
      {operationTerritory} <Tag tone="mut">{isOurs ? residenceTerritory : `← ${residenceTerritory}`}</Tag>
    </span>
  );
}

/** The kind of hours, and whether the line takes back an earlier one. */
export function KindCell({ line }: LineProps) {
  const { t } = useTranslation('lines');
  if (line.kind !== 'ENTRY') return t(line.month ? 'group' : 'together');
  return (
    <span>
      {t(`hourKind.${line.hourKind}`)}
      {line.isReversal ? (
        <>
          {' '}
          <Tag tone="warn">{t('reversal')}</Tag>
        </>
      ) : null}
      {line.reason ? (
        <>
          <br />
          <small>{line.reason}</small>
        </>
      ) : null}
    </span>
  );
}

export function HoursCell({ line }: LineProps) {
  const { formatHoursFigure } = useFormats();
  return <>{formatHoursFigure(line.hours, true)}</>;
}
