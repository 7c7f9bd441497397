import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { Tag, type TagTone } from '../../../ui/signs/Tag';
import { personOf } from '../person-of';
import { useFindingSentence } from '../use-finding-sentence';
import type { StatementRow } from '../use-this-month';
import { columnOf, isQuestion } from './cells/row-fields';
import { RowActions } from './RowActions';
import css from './rows.module.css';
import { useRowsShared } from './rows-context';

/** What is said of a row, in words, and what can be done about it there and then. */
export function RowVerdict({ row }: { row: StatementRow }) {
  const { t } = useTranslation('this-month');
  const { statement } = useRowsShared();
  const sentenceOf = useFindingSentence();
  const errors = row.findings.filter(({ severity }) => severity === 'error');
  const remarks = [...row.findings, ...row.parts.flatMap(({ findings }) => findings)].filter(
    ({ severity }) => severity === 'warning',
  );
  const proposedId = errors.find(({ params }) => typeof params.proposed === 'number')?.params.proposed;
  const proposed = personOf(statement.people, typeof proposedId === 'number' ? proposedId : null);
  return (
    <span className={css.verdict}>
      <Verdict row={row} />
      {errors.map((finding) => (
        <span key={finding.code} id={sentenceId(row, finding.field)}>
          {proposed && finding.code === 'participant-unknown' ? (
            <>
              {t('ask.isIt')} <b>{proposed}</b>
              {'\u202f?'}
            </>
          ) : (
            sentenceOf(finding)
          )}
        </span>
      ))}
      {[...new Set(remarks.map(sentenceOf))].map((sentence) => (
        <span key={sentence} className="small">
          {sentence}
        </span>
      ))}
      <RowActions row={row} proposedId={proposed ? (proposedId as number) : null} />
    </span>
  );
}

/** The id of the sentence that says what is wrong in a cell: the cell refers to it. */
export function sentenceId(row: StatementRow, field: string | null): string {
  return `row-${row.id}-${columnOf(field)}`;
}

function Verdict({ row }: { row: StatementRow }) {
  const { t } = useTranslation('this-month');
  const { formatHours } = useFormats();
  const { outcome, parts } = row;
  if (outcome === 'IGNORED') return <Tag>{t('verdict.ignored')}</Tag>;
  if (outcome === 'REFUSED') {
    const errors = row.findings.filter(({ severity }) => severity === 'error');
    const isAsked = errors.every(isQuestion);
    return (
      <Tag tone={isAsked ? 'question' : 'bad'}>{isAsked ? t('verdict.question') : t('verdict.error')}</Tag>
    );
  }
  const isWarned = parts.some(({ findings }) => findings.some(({ code }) => !code.startsWith('already')));
  const tone: TagTone = isWarned ? 'warn' : 'ok';
  const changed = parts.find(({ effect }) => effect === 'CHANGED');
  if (changed)
    return <Tag tone={tone}>{t('verdict.changed', { before: formatHours(changed.postedHours) })}</Tag>;
  if (parts.length > 0 && parts.every(({ effect }) => effect === 'IDENTICAL'))
    return <Tag>{t('verdict.identical')}</Tag>;
  return <Tag tone={tone}>{t(row.isFixed ? 'verdict.fixed' : 'verdict.new')}</Tag>;
}
