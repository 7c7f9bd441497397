import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ProblemParams } from '../../lib/api/problem';
import { useFormats } from '../../lib/format/use-formats';
import { useProblemMessage } from '../../lib/problem-message';
import { Menu } from '../../ui/Menu';
import { Tag } from '../../ui/Tag';
import { DerogationDialog } from './DerogationDialog';
import { EndContractDialog } from './EndContractDialog';
import css from './participants.module.css';
import type { AssignmentOfContract, WorkContract } from './use-participants';

type ContractLineProps = { contract: WorkContract; onAssign: () => void };

/** A work contract with the clauses it serves. */
export function ContractLine({ contract, onAssign }: ContractLineProps) {
  const { t } = useTranslation('participants');
  const { formatDay } = useFormats();
  const { sentenceOf } = useProblemMessage();
  const [isEnding, setEnding] = useState(false);
  const { startedOn, endedOn } = contract;
  const actions = [
    { id: 'assign', label: t('assignment.create'), onAction: onAssign },
    ...(contract.isOwn ? [{ id: 'end', label: t('contract.end'), onAction: () => setEnding(true) }] : []),
  ];
  return (
    <div className={css.contract}>
      <div className={css.head}>
        <h3>
          {contract.firmName} <span className="small">{contract.firmKind}</span>
        </h3>
        <Menu label={t('contract.actions', { firm: contract.firmName })} actions={actions} />
      </div>
      <p>
        {t(`contractType.${contract.contractType}`)}, {t(`mode.${contract.engagementMode}`)}
        {contract.trade ? `, ${contract.trade}` : ''} ·{' '}
        {endedOn
          ? t('dates.fromTo', { from: formatDay(startedOn), to: formatDay(endedOn) })
          : t('dates.since', { from: formatDay(startedOn) })}
      </p>
      <p className="small">
        {t('contract.frozen', { commune: contract.communeName, territory: contract.territoryName })}{' '}
        {contract.breachOn ? (
          <Tag tone="warn">{t('contract.broken', { day: formatDay(contract.breachOn) })}</Tag>
        ) : null}{' '}
        {contract.proofFindings.map(({ code, params }) => (
          <Tag key={code} tone="warn">
            {sentenceOf(code, params as ProblemParams)}
          </Tag>
        ))}
      </p>
      <ul className={css.lines}>
        {contract.assignments.map((assignment) => (
          <AssignmentLine key={assignment.id} assignment={assignment} />
        ))}
      </ul>
      {isEnding ? <EndContractDialog contract={contract} onClose={() => setEnding(false)} /> : null}
    </div>
  );
}

function AssignmentLine({ assignment }: { assignment: AssignmentOfContract }) {
  const { t } = useTranslation('participants');
  const { formatDay, formatHours, formatPercent } = useFormats();
  const [isDerogating, setDerogating] = useState(false);
  const name = t('assignment.lot', { operation: assignment.operationName, lot: assignment.lotNumber });
  const { sharePerTenThousand: share, derogations, endedOn } = assignment;
  return (
    <li>
      <span>
        {assignment.isOwn ? (
          <Link to={`/operations/${assignment.operationId}`}>{name}</Link>
        ) : (
          <>
            {name} <Tag tone="mut">{assignment.territoryName}</Tag>
          </>
        )}{' '}
        <span className="small">
          {formatDay(assignment.startedOn)}
          {endedOn ? ` – ${formatDay(endedOn)}` : ''}
          {share < 10_000 ? ` · ${formatPercent(share, 10_000, 0)}` : ''}
        </span>{' '}
        {derogations.map((kind) => (
          <Tag key={kind}>{t(`derogation.${kind}`)}</Tag>
        ))}
      </span>
      <span className="row">
        <b className="num">{formatHours(assignment.hours)}</b>
        {assignment.isOwn ? (
          <Menu
            label={t('assignment.actions', { name })}
            actions={[{ id: 'derogate', label: t('derogation.create'), onAction: () => setDerogating(true) }]}
          />
        ) : null}
      </span>
      {isDerogating ? (
        <DerogationDialog assignment={assignment} onClose={() => setDerogating(false)} />
      ) : null}
    </li>
  );
}
