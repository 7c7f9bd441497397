import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { Tag, type TagTone } from '../../ui/Tag';
import { personOf } from './person-of';
import css from './this-month.module.css';
import { useFindingSentence } from './use-finding-sentence';
import type { Statement, StatementLine, StatementRow } from './use-this-month';
import type { RowFix } from './use-write-statement';

/** A row of a statement and what may be done to it; without `onFix` it is only shown. */
export type RowLineProps = {
  row: StatementRow;
  statement: Statement;
  isPending: boolean;
  /** Null once the statement is sent. */
  onFix: ((fix: RowFix) => void) | null;
  onEdit: (() => void) | null;
};

const QUESTIONS = [
  'participant-unknown',
  'participant-ambiguous',
  'contract-ambiguous',
  'assignment-ambiguous',
];

/** What is said of a row, in words, and what can be done about it there and then. */
export function RowDiagnosis(props: RowLineProps & { lines: StatementLine[] }) {
  const { row, lines, statement, onFix, onEdit } = props;
  const { t } = useTranslation('this-month');
  const sentenceOf = useFindingSentence();
  const errors = row.findings.filter(({ severity }) => severity === 'error');
  const remarks = [...row.findings, ...lines.flatMap(({ findings }) => findings)].filter(
    ({ severity }) => severity === 'warning',
  );
  const proposed = errors.find(({ params }) => typeof params.proposed === 'number')?.params.proposed as
    | number
    | undefined;
  const proposedName = personOf(statement.people, proposed ?? null);
  return (
    <div className={css.diagnosis}>
      <Verdict row={row} lines={lines} />
      {proposedName ? (
        <span>
          {t('ask.isIt')} <b>{proposedName}</b> ?{' '}
          {onFix ? (
            <button
              type="button"
              className={css.inline}
              onClick={() => onFix({ employmentContractId: proposed, appliesToSameName: true })}
            >
              {t('ask.yes')}
            </button>
          ) : null}
        </span>
      ) : (
        [...new Set(errors.map(sentenceOf))].map((sentence) => <span key={sentence}>{sentence}</span>)
      )}
      {[...new Set(remarks.map(sentenceOf))].map((sentence) => (
        <span key={sentence} className="small">
          {sentence}
        </span>
      ))}
      {onFix ? (
        <Actions row={row} onFix={onFix} onEdit={onEdit} isQuestion={proposedName !== undefined} />
      ) : null}
    </div>
  );
}

function Verdict({ row, lines }: { row: StatementRow; lines: StatementLine[] }) {
  const { t } = useTranslation('this-month');
  const { formatHours } = useFormats();
  if (row.outcome === 'IGNORED') return <Tag>{t('verdict.ignored')}</Tag>;
  if (row.outcome === 'REFUSED') {
    const errors = row.findings.filter(({ severity }) => severity === 'error');
    const isQuestion = errors.every(({ code }) => QUESTIONS.includes(code));
    return (
      <Tag tone={isQuestion ? 'question' : 'bad'}>
        {isQuestion ? t('verdict.question') : t('verdict.error')}
      </Tag>
    );
  }
  const isWarned = lines.some(({ findings }) => findings.some(({ code }) => !code.startsWith('already')));
  const tone: TagTone = isWarned ? 'warn' : 'ok';
  const changed = lines.find(({ effect }) => effect === 'CHANGED');
  if (changed)
    return <Tag tone={tone}>{t('verdict.changed', { before: formatHours(changed.postedHours) })}</Tag>;
  if (lines.length > 0 && lines.every(({ effect }) => effect === 'IDENTICAL'))
    return <Tag>{t('verdict.identical')}</Tag>;
  return <Tag tone={tone}>{t('verdict.new')}</Tag>;
}

function Actions({
  row,
  onFix,
  onEdit,
  isQuestion,
}: Pick<RowLineProps, 'row' | 'onEdit'> & {
  onFix: NonNullable<RowLineProps['onFix']>;
  isQuestion: boolean;
}) {
  const { t } = useTranslation('this-month');
  const isDuplicate = row.findings.some(({ code }) => code === 'duplicate-in-file');
  const isAside = row.outcome === 'IGNORED' && !isDuplicate && !row.isRemoved;
  if (isAside) return null;
  const fix = (label: string, change: Parameters<typeof onFix>[0]) => (
    <button type="button" className={css.inline} onClick={() => onFix(change)}>
      {label}
    </button>
  );
  const edit = isQuestion ? t('ask.no') : row.outcome === 'REFUSED' ? t('fix.correct') : t('fix.change');
  if (row.isRemoved) return fix(t('fix.restore'), { isRemoved: false });
  if (isDuplicate) return fix(t('fix.keep'), { isKept: true });
  return (
    <span className={css.actions}>
      {onEdit ? (
        <button type="button" className={css.inline} onClick={onEdit}>
          {edit}
        </button>
      ) : null}
      {row.outcome === 'REFUSED' ? fix(t('fix.remove'), { isRemoved: true }) : null}
    </span>
  );
}
