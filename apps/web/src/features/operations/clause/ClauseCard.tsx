import { CLAUSE_KINDS } from '@clausier/domain/contracts/clause-kinds';
import { simulatePenalty } from '@clausier/domain/contracts/penalty';
import type { Hours } from '@clausier/domain/hours/hours';
import { type Cents, cents } from '@clausier/domain/numbers/cents';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { useSession } from '../../../lib/session/use-session';
import { Button } from '../../../ui/buttons/Button';
import { ObjectiveBar } from '../../../ui/figures/ObjectiveBar';
import { Menu } from '../../../ui/overlays/Menu';
import { Card } from '../../../ui/page/Card';
import { DivisionSection } from '../division/DivisionSection';
import { InvoicingDialog } from '../invoicing/InvoicingDialog';
import { InvoicingTable } from '../invoicing/InvoicingTable';
import css from '../operations.module.css';
import { RemoveDialog } from '../RemoveDialog';
import type { Clause, Lot } from '../use-operation';
import { useRights } from '../use-rights';
import { AmendmentDialog } from './AmendmentDialog';
import { AmendmentTable } from './AmendmentTable';
import { ClauseDialog } from './ClauseDialog';
import { ClauseState } from './ClauseState';
import { heldPeriod } from './clause-draft';

type ClauseCardProps = { lot: Lot; clause: Clause };

/** A social clause in full: where it stands, its terms, its amendments. */
export function ClauseCard({ lot, clause }: ClauseCardProps) {
  const { t } = useTranslation('operations');
  const { canWrite, isMetropolis } = useRights();
  return (
    <Card
      title={t(`clauseKind.${clause.kind}`)}
      actions={canWrite ? <ClauseActions lot={lot} clause={clause} /> : null}
      foot={CLAUSE_KINDS.find(({ code }) => code === clause.kind)?.source}
    >
      <div className={css.clauseHead}>
        <ObjectiveBar
          committed={clause.committedHours}
          validated={clause.validatedHours}
          declared={clause.declaredHours}
        />
        <div>
          <ClauseState clause={clause} />
        </div>
      </div>
      <ClauseTerms clause={clause} />
      {clause.invoicings.length > 0 ? (
        <div className={css.amendments}>
          <InvoicingTable clause={clause} />
        </div>
      ) : null}
      {clause.amendments.length > 0 ? (
        <div className={css.amendments}>
          <AmendmentTable clause={clause} />
        </div>
      ) : null}
      {isConsortium(lot) && !isMetropolis ? <DivisionSection clauseId={clause.id} /> : null}
    </Card>
  );
}

/** Several firms answer to the buyer for the lot. */
function isConsortium({ parties }: Lot): boolean {
  return parties.filter(({ role }) => role !== 'SUBCONTRACTOR').length > 1;
}

function ClauseTerms({ clause }: { clause: Clause }) {
  const { t } = useTranslation('operations');
  const { formatHours, formatDay, formatEuros } = useFormats();
  const { today } = useSession();
  const penalty = clause.penaltyCentsPerHour;
  const terms: [string, string][] = [
    [
      t('clause.objective'),
      `${formatHours(clause.committedHours)} · ${t(`objectiveKind.${clause.objectiveKind}`)}`,
    ],
    ...(clause.objectiveKind === 'PROPORTIONAL' && clause.amendments.length === 0
      ? [proportionalTerm(clause)]
      : []),
    [t('clauses.validated'), formatHours(clause.validatedHours)],
    [t('clauses.declared'), formatHours(clause.declaredHours)],
    [t('clauses.outstanding'), formatHours(clause.outstandingHours)],
    [
      t('clause.period'),
      t('clause.fromTo', { from: formatDay(clause.startedOn), to: formatDay(clause.dueOn) }),
    ],
    [
      t('clause.statements'),
      `${t(`rhythm.${heldPeriod(clause, today)}`)}, ${t('clause.beforeDay', { day: clause.statementDueDay })}`,
    ],
    [t('clause.counted'), clause.countedHourKinds.map((kind) => t(`hourKind.${kind}`)).join(', ')],
    [t('clause.openEndedShort'), t(clause.allowsOpenEnded ? 'clause.allowed' : 'clause.notAllowed')],
    ...(penalty === null
      ? []
      : [
          [
            t('clause.penalty'),
            t('clause.penaltyOf', {
              rate: formatEuros(penalty),
              total: formatEuros(penaltyToday(clause, penalty)),
            }),
          ] as [string, string],
        ]),
  ];

  function proportionalTerm({ centsPerHour, thresholdCents, invoicedCents }: Clause): [string, string] {
    const text = t('clause.proportion', {
      perHour: formatEuros(centsPerHour ?? 0),
      threshold: formatEuros(thresholdCents ?? 0),
      invoiced: formatEuros(invoicedCents ?? 0),
    });
    return [t('clause.rule'), text];
  }

  return (
    <dl className={css.terms}>
      {terms.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** If the buyer applied it today; lateness apart. */
function penaltyToday(clause: Clause, rate: number): Cents {
  const terms = { centsPerMissingHour: rate as Cents, centsPerDayLate: cents(0) };
  return simulatePenalty(clause.outstandingHours as Hours, 0, terms).total;
}

function ClauseActions({ lot, clause }: ClauseCardProps) {
  const { t } = useTranslation('operations');
  const [opened, setOpened] = useState<'change' | 'invoice' | 'amend' | 'remove' | null>(null);
  const close = () => setOpened(null);
  return (
    <>
      {clause.objectiveKind === 'PROPORTIONAL' ? (
        <Button onPress={() => setOpened('invoice')}>{t('invoicing.add')}</Button>
      ) : null}
      <Button onPress={() => setOpened('amend')}>{t('amendment.add')}</Button>
      <Menu
        label={t('clause.actions')}
        actions={[
          { id: 'change', label: t('clause.change'), onAction: () => setOpened('change') },
          { id: 'remove', label: t('clause.remove'), onAction: () => setOpened('remove'), isDangerous: true },
        ]}
      />
      {opened === 'change' ? (
        <ClauseDialog lot={lot} clause={clause} startsOn={clause.startedOn} onClose={close} />
      ) : null}
      {opened === 'invoice' ? <InvoicingDialog clause={clause} corrected={null} onClose={close} /> : null}
      {opened === 'amend' ? <AmendmentDialog clause={clause} amendment={null} onClose={close} /> : null}
      {opened === 'remove' ? (
        <RemoveDialog
          target={{ kind: 'clause', id: clause.id }}
          name={t(`clauseKind.${clause.kind}`)}
          onClose={close}
        />
      ) : null}
    </>
  );
}
