import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemParams } from '../../../lib/api/problem';
import { useFormats } from '../../../lib/format/use-formats';
import { useProblemMessage } from '../../../lib/problem-message';
import { Button } from '../../../ui/buttons/Button';
import { Menu } from '../../../ui/overlays/Menu';
import { Tag } from '../../../ui/signs/Tag';
import css from '../participants.module.css';
import type { WorkContract } from '../use-participants';
import { AllocationDialog } from './AllocationDialog';
import { AssignmentLine } from './AssignmentLine';
import { EndContractDialog } from './EndContractDialog';

type ContractLineProps = { contract: WorkContract; onAssign: () => void };

/** A work contract with the clauses it serves. */
export function ContractLine({ contract, onAssign }: ContractLineProps) {
  const { t } = useTranslation('participants');
  const { formatDay } = useFormats();
  const { sentenceOf } = useProblemMessage();
  const [isEnding, setEnding] = useState(false);
  const [isSharing, setSharing] = useState(false);
  const { startedOn, endedOn } = contract;
  const actions = [
    ...(contract.assignments.length > 0
      ? [{ id: 'assign', label: t('assignment.create'), onAction: onAssign }]
      : []),
    ...(contract.assignments.filter(({ isOwn }) => isOwn).length > 1
      ? [{ id: 'share', label: t('allocation.action'), onAction: () => setSharing(true) }]
      : []),
    ...(contract.isOwn ? [{ id: 'end', label: t('contract.end'), onAction: () => setEnding(true) }] : []),
  ];
  return (
    <div className={css.contract}>
      <div className={css.head}>
        <h3>
          {contract.firmName} <span className="small">{contract.firmKind}</span>
        </h3>
        {actions.length > 0 ? (
          <Menu label={t('contract.actions', { firm: contract.firmName })} actions={actions} />
        ) : null}
      </div>
      <p>
        {t(`contractType.${contract.contractType}`)}, {t(`mode.${contract.engagementMode}`)}
        {contract.trade ? `, ${contract.trade}` : ''} ·{' '}
        {endedOn
          ? t('dates.fromTo', { from: formatDay(startedOn), to: formatDay(endedOn) })
          : t('dates.since', { from: formatDay(startedOn) })}
      </p>
      <p className="small">
        {contract.communeName
          ? t('contract.frozen', { commune: contract.communeName, territory: contract.territoryName })
          : t('contract.frozenElsewhere', { territory: contract.territoryName })}{' '}
        {contract.breachOn ? (
          <Tag tone="warn">{t('contract.broken', { day: formatDay(contract.breachOn) })}</Tag>
        ) : null}{' '}
        {contract.followUps.map(({ followUp, situation }) => (
          <Tag key={followUp}>
            {t(`contract.followUp.${followUp}`, { situation: t(`exit.${situation}`) })}
          </Tag>
        ))}{' '}
        {contract.proofFindings.map(({ code, params }) => (
          <Tag key={code} tone="warn">
            {sentenceOf(code, params as ProblemParams)}
          </Tag>
        ))}
      </p>
      {contract.assignments.length === 0 ? (
        <div className={css.unassigned}>
          <p className="small">{t('assignment.none')}</p>
          <Button onPress={onAssign}>{t('assignment.create')}</Button>
        </div>
      ) : (
        <ul className={css.lines}>
          {contract.assignments.map((assignment) => (
            <AssignmentLine key={assignment.id} contract={contract} assignment={assignment} />
          ))}
        </ul>
      )}
      {isSharing ? <AllocationDialog contract={contract} onClose={() => setSharing(false)} /> : null}
      {isEnding ? <EndContractDialog contract={contract} onClose={() => setEnding(false)} /> : null}
    </div>
  );
}
