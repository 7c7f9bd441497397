import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../lib/format/use-formats';
import { Button } from '../../../ui/buttons/Button';
import { HiddenFigure } from '../../../ui/figures/HiddenFigure';
import { ObjectiveBar } from '../../../ui/figures/ObjectiveBar';
import { ObjectiveLegend } from '../../../ui/figures/ObjectiveLegend';
import { Menu } from '../../../ui/overlays/Menu';
import { Card } from '../../../ui/page/Card';
import { EmptyState } from '../../../ui/states/EmptyState';
import { TableFrame } from '../../../ui/tables/TableFrame';
import { ClauseState } from '../clause/ClauseState';
import css from '../operations.module.css';
import { lotPath } from '../paths';
import { RemoveDialog } from '../RemoveDialog';
import type { Clause, Contract, Lot } from '../use-operation';
import { useRights } from '../use-rights';
import { ContractDialog } from './ContractDialog';
import { LotDialog } from './LotDialog';
import { useLotOfContract } from './use-lot-of-contract';

type LotClausesProps = { operationId: number; contracts: Contract[] };

/** Contract by contract, the clauses of each lot against their objective. */
export function LotClauses({ operationId, contracts }: LotClausesProps) {
  const { t } = useTranslation('operations');
  const { canWrite } = useRights();
  const [showsAll, setShowsAll] = useState(false);
  const lots = contracts.flatMap((contract) => contract.lots);
  const bare = lots.filter(({ clauses }) => clauses.length === 0);
  // Lots without a clause are the majority of a large operation: they stay folded while others carry one.
  const isFolded = !showsAll && bare.length < lots.length && bare.length > 2;
  if (contracts.length === 0) {
    return (
      <Card title={t('clauses.title')} isFlush>
        <EmptyState title={t('clauses.noContract')}>
          {canWrite ? t('clauses.noContractHelp') : null}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card title={t('clauses.title')} actions={<ObjectiveLegend />} isFlush>
      <TableFrame caption={t('clauses.title')} stackOnPhone>
        <ClauseHeads />
        {contracts.map((contract) => (
          <ContractBody
            key={contract.id}
            contract={contract}
            operationId={operationId}
            lots={isFolded ? contract.lots.filter(({ clauses }) => clauses.length > 0) : contract.lots}
          />
        ))}
      </TableFrame>
      {bare.length > 2 && bare.length < lots.length ? (
        <div className={css.hiddenLots}>
          <Button tone="quiet" aria-expanded={showsAll} onPress={() => setShowsAll(!showsAll)}>
            {t(showsAll ? 'clauses.hideBare' : 'clauses.showBare', { count: bare.length })}
          </Button>
        </div>
      ) : null}
    </Card>
  );
}

function ClauseHeads() {
  const { t } = useTranslation('operations');
  return (
    <thead>
      <tr>
        <th scope="col">{t('clauses.lot')}</th>
        <th scope="col" className="num">
          {t('clauses.committed')}
        </th>
        <th scope="col" className="num">
          {t('clauses.validated')}
        </th>
        <th scope="col" className="num">
          {t('clauses.declared')}
        </th>
        <th scope="col" className="num">
          {t('clauses.outstanding')}
        </th>
        <th scope="col">{t('clauses.progress')}</th>
        <th scope="col">{t('clauses.due')}</th>
        <th scope="col">{t('clauses.state')}</th>
      </tr>
    </thead>
  );
}

type ContractBodyProps = { operationId: number; contract: Contract; lots: Lot[] };

function ContractBody({ operationId, contract, lots }: ContractBodyProps) {
  const { t } = useTranslation('operations');
  const { formatDay, formatEuros } = useFormats();
  const facts = [
    contract.kind === 'PUBLIC' ? null : t(`contractKind.${contract.kind}`),
    contract.amountCents === null ? null : formatEuros(contract.amountCents),
    contract.notifiedOn === null ? null : t('clauses.notified', { day: formatDay(contract.notifiedOn) }),
  ];
  return (
    <tbody>
      <tr className={css.contractRow}>
        <th scope="rowgroup" colSpan={8} data-stack="name">
          <div className={css.contractHead}>
            <span>
              {contract.subject}{' '}
              <span className="small">
                {[t('clauses.contractNumber', { number: contract.number }), ...facts]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <ContractMenu operationId={operationId} contract={contract} />
          </div>
        </th>
      </tr>
      {lots.flatMap((lot) =>
        lot.clauses.length > 0
          ? lot.clauses.map((clause) => (
              <ClauseRow
                key={clause.id}
                operationId={operationId}
                contract={contract}
                lot={lot}
                clause={clause}
              />
            ))
          : [<BareRow key={`lot-${lot.id}`} operationId={operationId} contract={contract} lot={lot} />],
      )}
    </tbody>
  );
}

type RowProps = { operationId: number; contract: Contract; lot: Lot };

function LotCell({ operationId, contract, lot, clause }: RowProps & { clause?: Clause }) {
  const { t } = useTranslation('operations');
  const nameOf = useLotOfContract();
  const subcontractors = lot.parties.filter(({ role }) => role === 'SUBCONTRACTOR').length;
  const main = lot.parties.filter(({ role }) => role !== 'SUBCONTRACTOR').map(({ firm }) => firm.name);
  const firms = [
    main.length > 2 ? t('clauses.consortium', { lead: main[0], count: main.length - 1 }) : main.join(', '),
    subcontractors > 0 ? t('clauses.subcontractors', { count: subcontractors }) : null,
  ].filter(Boolean);
  return (
    <th scope="row" className={css.lotName} data-stack="name">
      <div>
        <Link to={lotPath(operationId, lot.id)}>{nameOf(lot, contract)}</Link>
        <div className="small">{firms.length > 0 ? firms.join(', ') : t('clauses.noFirm')}</div>
        {clause && (lot.clauses.length > 1 || clause.kind !== 'EXECUTION_CONDITION') ? (
          <div className="small">{t(`clauseKind.${clause.kind}`)}</div>
        ) : null}
      </div>
    </th>
  );
}

function ClauseRow({ clause, ...row }: RowProps & { clause: Clause }) {
  const { t } = useTranslation('operations');
  const { formatHoursFigure, formatShortMonth } = useFormats();
  return (
    <tr>
      <LotCell {...row} clause={clause} />
      <td className="num" data-label={t('clauses.committed')}>
        {formatHoursFigure(clause.committedHours)}
      </td>
      <td className="num" data-stack="figure" data-label={t('clauses.validated')}>
        {clause.validatedHours === null ? <HiddenFigure /> : formatHoursFigure(clause.validatedHours)}
      </td>
      <td className="num" data-label={t('clauses.declared')}>
        {clause.declaredHours === null ? <HiddenFigure /> : formatHoursFigure(clause.declaredHours)}
      </td>
      <td className="num" data-label={t('clauses.outstanding')}>
        {clause.outstandingHours === null ? <HiddenFigure /> : formatHoursFigure(clause.outstandingHours)}
      </td>
      <td className={css.bar} data-label={t('clauses.progress')}>
        <ObjectiveBar
          committed={clause.committedHours}
          validated={clause.validatedHours}
          declared={clause.declaredHours}
        />
      </td>
      <td className={css.due} data-label={t('clauses.due')}>
        {formatShortMonth(clause.dueOn.slice(0, 7))}
      </td>
      <td data-label={t('clauses.state')}>
        <div>
          <ClauseState clause={clause} />
        </div>
      </td>
    </tr>
  );
}

function BareRow(row: RowProps) {
  const { t } = useTranslation('operations');
  return (
    <tr>
      <LotCell {...row} />
      <td colSpan={7} className="small">
        {t('clauses.noClause')}
      </td>
    </tr>
  );
}

function ContractMenu({ operationId, contract }: { operationId: number; contract: Contract }) {
  const { t } = useTranslation('operations');
  const { canWrite } = useRights();
  const [opened, setOpened] = useState<'change' | 'lot' | 'remove' | null>(null);
  const close = () => setOpened(null);
  if (!canWrite) return null;
  return (
    <>
      <Menu
        label={t('contract.actions', { number: contract.number })}
        actions={[
          { id: 'lot', label: t('contract.addLot'), onAction: () => setOpened('lot') },
          { id: 'change', label: t('contract.change'), onAction: () => setOpened('change') },
          {
            id: 'remove',
            label: t('contract.remove'),
            onAction: () => setOpened('remove'),
            isDangerous: true,
          },
        ]}
      />
      {opened === 'change' ? (
        <ContractDialog operationId={operationId} contract={contract} onClose={close} />
      ) : null}
      {opened === 'lot' ? <LotDialog contract={contract} lot={null} onClose={close} /> : null}
      {opened === 'remove' ? (
        <RemoveDialog target={{ kind: 'contract', id: contract.id }} name={contract.number} onClose={close} />
      ) : null}
    </>
  );
}
