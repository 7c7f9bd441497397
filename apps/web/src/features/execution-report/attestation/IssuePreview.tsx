import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { LoadingState } from '../../../ui/states/LoadingState';
import { useLotWords } from '../report/use-lot-words';
import type { ExecutionReport } from '../use-report';
import css from './attestation.module.css';

/** What will be attested, in short: clauses, persons, tables, difficulties, penalty. */
export function IssuePreview({ report }: { report: ExecutionReport | undefined }) {
  const { t } = useTranslation('execution-report');
  return (
    <section className={css.preview} aria-label={t('issue.preview')}>
      <h3>{t('issue.preview')}</h3>
      {report ? <Summary report={report} /> : <LoadingState lines={4} />}
    </section>
  );
}

function Summary({
  report: { clauses, people, difficulties, penalties, audience },
}: {
  report: ExecutionReport;
}) {
  const { t } = useTranslation('execution-report');
  const { formatCount, formatEuros, formatHours } = useFormats();
  const nameOf = useLotWords(clauses);
  if (clauses.length === 0) return <p className={css.small}>{t('issue.empty')}</p>;
  const told = people.tables.filter(({ rows }) => rows.length > 0);
  return (
    <dl className={css.facts}>
      {clauses.map((clause) => {
        const [own] = clause.parties;
        const isPart = audience === 'FIRM' && own !== undefined;
        const objective = isPart ? own.objectiveHours : clause.objectiveHours;
        const done = formatHours(isPart ? own.doneHours : clause.doneHours);
        return (
          <div key={clause.clauseId}>
            <dt>{nameOf(clause)}</dt>
            <dd>
              {objective === null
                ? done
                : t('attestations.doneOf', { done, objective: formatHours(objective) })}
            </dd>
          </div>
        );
      })}
      <div>
        <dt>{t('issue.persons')}</dt>
        <dd>{people.persons === null ? t('issue.personsHidden') : formatCount(people.persons)}</dd>
      </div>
      <div>
        <dt>{t('issue.tables')}</dt>
        <dd>{told.map(({ by }) => t(`people.${by}`)).join(', ') || t('issue.tablesNone')}</dd>
      </div>
      <div>
        <dt>{t('issue.penalty')}</dt>
        <dd>{formatEuros(penalties.overCents)}</dd>
      </div>
      <div>
        <dt>{t('issue.difficulties')}</dt>
        <dd className={css.text}>{difficulties ?? t('issue.difficultiesNone')}</dd>
      </div>
    </dl>
  );
}
