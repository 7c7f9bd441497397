import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../../lib/api/problem';
import { useFormats } from '../../../lib/format/use-formats';
import { useProblemMessage } from '../../../lib/problem-message';
import { Button } from '../../../ui/buttons/Button';
import { SelectField } from '../../../ui/choices/SelectField';
import { Card } from '../../../ui/page/Card';
import { Tag } from '../../../ui/signs/Tag';
import type { Answer } from '../receiving/use-receive';
import css from '../this-month.module.css';
import type { Question } from '../use-this-month';

type ColumnsCardProps = {
  question: Question;
  fileName: string | undefined;
  isPending: boolean;
  error: unknown;
  onAnswer: (answer: Answer) => void;
  onCancel: () => void;
};

/** Which column holds the hours, or the people: asked with what each adds up to, never guessed. */
export function ColumnsCard({ question, fileName, isPending, error, onAnswer, onCancel }: ColumnsCardProps) {
  const { t } = useTranslation('this-month');
  const { formatHours } = useFormats();
  const { sentence } = useProblemMessage();
  const recommended = question.hourColumns.find(({ isRecommended }) => isRecommended)?.column;
  const [hours, setHours] = useState(recommended);
  const [person, setPerson] = useState<number | null>(null);
  const asksPerson = question.asked.includes('person');
  const columns = question.columns.filter(({ samples }) => samples.length > 0);
  return (
    <Card
      title={t('columns.title', { count: question.rowCount, file: fileName ?? t('columns.pasted') })}
      foot={error ? <span role="alert">{sentence(problemOf(error))}</span> : null}
    >
      <RadioGroup
        className={css.choices}
        aria-label={t('columns.hours')}
        value={hours === undefined ? null : String(hours)}
        onChange={(column) => setHours(Number(column))}
      >
        <p>{t('columns.hours')}</p>
        {question.hourColumns.map((candidate) => (
          <Radio key={candidate.column} value={String(candidate.column)} className={css.choice}>
            <span className={css.choiceName}>
              <b>{candidate.heading || t('columns.unnamed', { number: candidate.column + 1 })}</b>
              <span className="small">{samplesOf(question, candidate.column)}</span>
            </span>
            <span className={css.choiceTotal}>{formatHours(candidate.total)}</span>
            <span className={css.choiceMark}>
              {candidate.isRecommended ? <Tag tone="ok">{t('columns.recommended')}</Tag> : null}
              {candidate.agreesWithTotalRow ? <span className="small">{t('columns.agrees')}</span> : null}
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {asksPerson ? (
        <SelectField
          label={t('columns.person')}
          options={columns.map(({ column, heading, samples }) => ({
            id: column,
            label: heading || t('columns.unnamed', { number: column + 1 }),
            description: samples.join(' · '),
          }))}
          value={person}
          onChange={(column) => setPerson(Number(column))}
        />
      ) : null}
      <div className={css.end}>
        <Button tone="quiet" onPress={onCancel}>
          {t('columns.other')}
        </Button>
        <Button
          tone="primary"
          isPending={isPending}
          isDisabled={hours === undefined || (asksPerson && person === null)}
          onPress={() => onAnswer({ hours, ...(person === null ? {} : { fullName: person }) })}
        >
          {t('columns.use')}
        </Button>
      </div>
    </Card>
  );
}

function samplesOf({ columns }: Question, wanted: number): string {
  return columns.find(({ column }) => column === wanted)?.samples.join(' · ') ?? '';
}
