import { useTranslation } from 'react-i18next';
import type { ProblemParams } from '../../lib/api/problem';
import { nameInList } from '../../lib/format/person-name';
import { useFormats } from '../../lib/format/use-formats';
import { useLotName } from '../../lib/lots/use-lot-name';
import { useProblemMessage } from '../../lib/problem-message';
import { Button } from '../../ui/buttons/Button';
import { Sign } from '../../ui/signs/Sign';
import { Tag } from '../../ui/signs/Tag';
import css from './timesheets.module.css';
import type { Outcome, ReviewLine } from './use-reviews';

type ReviewLineRowProps = {
  line: ReviewLine;
  refusal: Outcome | undefined;
  isBusy: boolean;
  isSelected: boolean;
  onSelect: () => void;
  onAccept: () => void;
  onReturn: () => void;
};

/** One line: who, for which clause, what stood before, what is declared, what is said of it and the decision. */
export function ReviewLineRow({
  line,
  refusal,
  isBusy,
  isSelected,
  onSelect,
  onAccept,
  onReturn,
}: ReviewLineRowProps) {
  const { t } = useTranslation('timesheets');
  const lotName = useLotName();
  const { formatHoursFigure, formatMonth } = useFormats();
  const { sentenceOf } = useProblemMessage();
  const name = nameInList(line);
  const hasMoved = line.state === 'SENT' && line.revision !== line.baseRevision;
  const hasDifference = line.postedHours > 0 && line.state === 'SENT';
  const hasRemarks =
    hasMoved || line.findings.length > 0 || refusal !== undefined || line.effect === 'CHANGED';
  const kind = line.hourKind === 'WORKED' ? '' : ` · ${t(`hourKind.${line.hourKind}`)}`;
  return (
    <tr className={line.state === 'SENT' ? undefined : css.decided} aria-selected={isSelected || undefined}>
      <td className={css.pick} data-stack={line.state === 'SENT' ? 'pick' : 'hidden'}>
        {line.state === 'SENT' ? (
          <input
            type="checkbox"
            aria-label={t('review.select', { name })}
            checked={isSelected}
            disabled={isBusy}
            onChange={onSelect}
          />
        ) : null}
      </td>
      <th scope="row" data-stack="name">
        {name}
      </th>
      <td data-label={t('column.clause')}>
        <span>
          {lotName({ number: line.lotNumber, name: line.lotName })}
          <span className={css.operation}>{line.operationName}</span>
        </span>
      </td>
      <td data-label={t('column.month')} className={css.month}>{`${formatMonth(line.month)}${kind}`}</td>
      <td
        className="num"
        data-label={t('column.posted')}
        data-stack={line.postedHours > 0 ? undefined : 'hidden'}
      >
        {line.postedHours > 0 ? formatHoursFigure(line.postedHours, true) : '—'}
      </td>
      <td className="num" data-stack="figure">
        <b>{formatHoursFigure(line.hours, true)}</b>
      </td>
      <td
        className="num"
        data-label={t('column.difference')}
        data-stack={hasDifference ? undefined : 'hidden'}
      >
        {hasDifference ? signed(line.hours - line.postedHours) : null}
      </td>
      <td data-label={t('column.remarks')} data-stack={hasRemarks ? undefined : 'hidden'}>
        <span className={css.remarks}>
          {hasMoved ? <Tag tone="warn">{t('review.moved')}</Tag> : null}
          {line.findings.map(({ code, params }) => (
            <span key={code} className={css.remark}>
              <Sign name="alert" /> {sentence(code, params)}
            </span>
          ))}
          {line.state === 'SENT' && line.effect === 'CHANGED' ? <Tag>{t('review.correction')}</Tag> : null}
          {refusal?.code ? (
            <span className={css.refusal} role="alert">
              {sentenceOf(refusal.code, refusal.params as ProblemParams)}
            </span>
          ) : null}
        </span>
      </td>
      <td data-label={t('column.decision')}>
        {line.state === 'SENT' ? (
          <span className={css.buttons}>
            <Button aria-label={t('review.acceptName', { name })} isDisabled={isBusy} onPress={onAccept}>
              {t('review.accept')}
            </Button>
            <Button
              tone="quiet"
              aria-label={t('review.returnName', { name })}
              isDisabled={isBusy}
              onPress={onReturn}
            >
              {t('review.return')}
            </Button>
          </span>
        ) : (
          <span>
            <Tag tone={line.state === 'ACCEPTED' ? 'ok' : 'bad'}>{t(`state.${line.state}`)}</Tag>{' '}
            <span className="small">{line.reversalReason ?? line.decisionReason}</span>
          </span>
        )}
      </td>
    </tr>
  );

  /** A difference with its sign; none is said in words. */
  function signed(hours: number): string {
    if (hours === 0) return t('review.same');
    return `${hours > 0 ? '+' : '−'} ${formatHoursFigure(Math.abs(hours), true)}`;
  }

  function sentence(code: string, params: unknown): string {
    return code === 'eligibility-ends-soon'
      ? t('review.endsSoon', params as ProblemParams)
      : sentenceOf(code, params as ProblemParams);
  }
}
