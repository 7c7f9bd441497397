import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { Card } from '../../../ui/page/Card';
import { Tag, type TagTone } from '../../../ui/signs/Tag';
import type { ExecutionReport, ReportClause } from '../use-report';
import css from './report.module.css';
import { useLotWords } from './use-lot-words';

const TONES: Partial<Record<ReportClause['penalty']['state'], TagTone>> = { OVER: 'bad', RUNNING: 'warn' };

/** Clauses with the same dates take the same steps: those are told once. */
const stepsKey = ({ penalty }: ReportClause): string => `${penalty.noticeOn} ${penalty.observationsUntil}`;

/** What a penalty would be, clause by clause: its formula with its figures, and the three steps before it. */
export function PenaltyCard({ report: { clauses, penalties } }: { report: ExecutionReport }) {
  const { t } = useTranslation('execution-report');
  const { formatEuros } = useFormats();
  const nameOf = useLotWords(clauses);
  const missing = clauses.filter(({ penalty }) => penalty.missingHours > 0);
  if (missing.length === 0)
    return (
      <Card title={t('tables.penalties')}>
        <p className={css.lead}>{t('note.noPenalty')}</p>
      </Card>
    );
  return (
    <Card title={t('tables.penalties')} foot={t('note.penalties')}>
      <dl className={css.sums}>
        <div>
          <dt>{t('penaltyCard.over')}</dt>
          <dd>{formatEuros(penalties.overCents)}</dd>
        </div>
        <div>
          <dt>{t('penaltyCard.running')}</dt>
          <dd>{formatEuros(penalties.runningCents)}</dd>
        </div>
      </dl>
      {[...Map.groupBy(missing, stepsKey)].map(([key, together]) => (
        <section key={key} className={css.together} aria-label={together.map(nameOf).join(', ')}>
          {together.map((clause) => (
            <ClausePenalty key={clause.clauseId} clause={clause} name={nameOf(clause)} />
          ))}
          <Steps penalty={together[0]!.penalty} />
        </section>
      ))}
    </Card>
  );
}

function ClausePenalty({ clause, name }: { clause: ReportClause; name: string }) {
  const { t } = useTranslation('execution-report');
  const { formatDay, formatEuros, formatHoursFigure } = useFormats();
  const { penalty, parties, sharing, dueOn } = clause;
  const { state, missingHours, centsPerHour, amountCents } = penalty;
  const isOver = state === 'OVER';
  const owing = sharing === 'SOLE' ? [] : parties.filter(({ penaltyCents }) => penaltyCents !== null);
  return (
    <div className={css.penalty}>
      <h3 className={css.penaltyName}>
        {name}
        {state === 'OVER' || state === 'RUNNING' || state === 'NO_RATE' ? (
          <Tag tone={TONES[state] ?? 'neutral'}>{t(`penaltyCard.state.${state}`)}</Tag>
        ) : null}
      </h3>
      {centsPerHour === null || amountCents === null ? (
        <p className={css.lead}>{t('penalty.NO_RATE')}</p>
      ) : (
        <>
          <p className={css.formula}>
            {t('penalty.formula', {
              missing: formatHoursFigure(missingHours),
              rate: formatEuros(centsPerHour),
              amount: formatEuros(amountCents),
            })}
          </p>
          <p className={css.lead}>
            {t(isOver ? 'penalty.OVER' : 'penalty.RUNNING', { due: formatDay(dueOn) })}
            {owing.length > 0
              ? ` ${t('penalty.parts', {
                  parts: owing
                    .map(({ firmName, penaltyCents }) => `${firmName} ${formatEuros(penaltyCents!)}`)
                    .join(', '),
                })}`
              : null}
          </p>
        </>
      )}
    </div>
  );
}

/** Notice, fifteen days, decision: a list, since each comes after the other. */
function Steps({ penalty }: { penalty: ReportClause['penalty'] }) {
  const { t } = useTranslation('execution-report');
  const { formatDay } = useFormats();
  const { noticeOn, observationsUntil, decidedFrom } = penalty;
  if (noticeOn === null || observationsUntil === null || decidedFrom === null) return null;
  return (
    <ol className={css.steps}>
      <li>
        <b>{t('penaltyCard.step1')}</b> {t('penaltyCard.step1On', { day: formatDay(noticeOn) })}
      </li>
      <li>
        <b>{t('penaltyCard.step2')}</b> {t('penaltyCard.step2On', { day: formatDay(observationsUntil) })}
      </li>
      <li>
        <b>{t('penaltyCard.step3')}</b> {t('penaltyCard.step3On', { day: formatDay(decidedFrom) })}
      </li>
    </ol>
  );
}
