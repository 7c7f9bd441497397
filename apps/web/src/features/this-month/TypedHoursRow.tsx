import { readHours } from '@clausier/domain/hours/parse-hours';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { nameInList } from '../../lib/format/person-name';
import { useFormats } from '../../lib/format/use-formats';
import { useLotName } from '../../lib/lots/use-lot-name';
import { useProblemMessage } from '../../lib/problem-message';
import { Tag } from '../../ui/signs/Tag';
import css from './this-month.module.css';
import type { ThisMonthPerson } from './use-this-month';

type TypedHoursRowProps = {
  person: ThisMonthPerson;
  clause: ThisMonthPerson['clauses'][number];
  text: string;
  onType: (text: string) => void;
};

/** One person on one clause: what was worked last month, what is known of this one, and what to declare. */
export function TypedHoursRow({ person, clause, text, onType }: TypedHoursRowProps) {
  const { t } = useTranslation('this-month');
  const lotName = useLotName();
  const { formatHoursFigure } = useFormats();
  const { sentenceOf } = useProblemMessage();
  const note = useId();
  const reading = text.trim() === '' ? null : readHours(text);
  const isWrong = reading !== null && !reading.ok;
  const name = nameInList(person);
  return (
    <tr>
      <th scope="row" data-stack="name">
        {name}
      </th>
      <td data-label={t('column.clause')}>
        <span>
          {lotName({ number: clause.lotNumber, name: clause.lotName })}
          <span className={css.operation}>{clause.operationName}</span>
        </span>
      </td>
      <td className="num" data-label={t('column.lastMonth')}>
        {clause.lastMonthHours > 0 ? formatHoursFigure(clause.lastMonthHours, true) : '—'}
      </td>
      <td data-label={t('column.known')}>
        <Known clause={clause} />
      </td>
      <td className="num" data-label={t('column.hours')}>
        <span className={css.entry}>
          <input
            className={css.hours}
            inputMode="decimal"
            autoComplete="off"
            disabled={clause.waitingHours !== null}
            aria-label={t('typed.field', { name, lot: clause.lotNumber })}
            aria-invalid={isWrong || undefined}
            aria-describedby={isWrong ? note : undefined}
            value={text}
            onChange={(event) => onType(event.target.value)}
          />
          {reading && !reading.ok ? (
            <span id={note} className={css.wrong}>
              {sentenceOf(reading.code)}
            </span>
          ) : null}
        </span>
      </td>
    </tr>
  );
}

function Known({ clause }: { clause: TypedHoursRowProps['clause'] }) {
  const { t } = useTranslation('this-month');
  const { formatHours } = useFormats();
  if (clause.waitingHours !== null)
    return <Tag>{t('known.waiting', { hours: formatHours(clause.waitingHours) })}</Tag>;
  if (clause.returnReason)
    return (
      <span>
        <Tag tone="bad">{t('known.returned')}</Tag> <span className="small">{clause.returnReason}</span>
      </span>
    );
  if (clause.postedHours > 0)
    return <Tag tone="ok">{t('known.validated', { hours: formatHours(clause.postedHours) })}</Tag>;
  return <span className="small">—</span>;
}
