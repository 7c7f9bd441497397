import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Selection } from '../../lib/selection/selection';
import css from './annual-report.module.css';
import { SurveyCard } from './SurveyCard';
import type { SurveyTable } from './use-annual-report';

type SurveySectionProps = { survey: readonly SurveyTable[]; selection: Selection | null };

/** What the national survey asks: who, where, how; or why it is not told. */
export function SurveySection({ survey, selection }: SurveySectionProps) {
  const { t } = useTranslation('annual-report');
  const id = useId();
  const told = survey.filter(({ hiddenReason }) => hiddenReason === null);
  return (
    <section className={css.survey} aria-labelledby={id}>
      <header>
        <h2 id={id}>{t('survey.title')}</h2>
        <p>{told.length === 0 ? t('note.hidden') : `${t('survey.lead')} ${t('note.survey')}`}</p>
      </header>
      <div className={css.tables}>
        {told.map((table) => (
          <SurveyCard key={table.by} table={table} selection={selection} />
        ))}
      </div>
    </section>
  );
}
