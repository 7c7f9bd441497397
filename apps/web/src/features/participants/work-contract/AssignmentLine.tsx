import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../lib/format/use-formats';
import { Menu } from '../../../ui/overlays/Menu';
import { Tag } from '../../../ui/signs/Tag';
import { DerogationDialog } from '../eligibility/DerogationDialog';
import type { AssignmentOfContract, WorkContract } from '../use-participants';
import { ChangeAssignmentDialog } from './ChangeAssignmentDialog';
import { RemoveAssignmentDialog } from './RemoveAssignmentDialog';

type AssignmentLineProps = { contract: WorkContract; assignment: AssignmentOfContract };

/** A clause a work contract serves, with what can be done about it. */
export function AssignmentLine({ contract, assignment }: AssignmentLineProps) {
  const { t } = useTranslation('participants');
  const { formatDay, formatHours, formatPercent } = useFormats();
  const [opened, setOpened] = useState<'derogate' | 'change' | 'remove' | null>(null);
  const close = () => setOpened(null);
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
          {share < 10_000 ? ` · ${formatPercent(share, 10_000, share % 100 === 0 ? 0 : 2)}` : ''}
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
            actions={[
              { id: 'change', label: t('assignment.change'), onAction: () => setOpened('change') },
              { id: 'derogate', label: t('derogation.create'), onAction: () => setOpened('derogate') },
              {
                id: 'remove',
                label: t('assignment.remove'),
                onAction: () => setOpened('remove'),
                isDangerous: true,
                isDisabled: assignment.hours !== 0,
              },
            ]}
          />
        ) : null}
      </span>
      {opened === 'derogate' ? <DerogationDialog assignment={assignment} onClose={close} /> : null}
      {opened === 'change' ? (
        <ChangeAssignmentDialog name={name} contract={contract} assignment={assignment} onClose={close} />
      ) : null}
      {opened === 'remove' ? <RemoveAssignmentDialog id={assignment.id} name={name} onClose={close} /> : null}
    </li>
  );
}
