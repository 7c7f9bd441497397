import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { useLotName } from '../../lib/lots/use-lot-name';
import css from './inbox.module.css';
import type { WaitingItem } from './use-inbox';
import { useSpan } from './use-span';

/** Where the name goes in a sentence of the catalogue: a character nobody writes. */
const NAME = '\ue000';

/** What waits, as somebody would say it, with the name of whom or what it is about as a link. */
export function ItemSentence({ item }: { item: WaitingItem }) {
  const text = useSentence()(item);
  const subject = useSubject()(item);
  return (
    <p className={css.sentence}>
      {text.split(NAME).map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name than their place.
        <Fragment key={at}>
          {at > 0 ? (
            <Link to={subject.to} className={css.name}>
              {subject.name}
            </Link>
          ) : null}
          {part}
        </Fragment>
      ))}
    </p>
  );
}

/** The name in the sentence, and the page about it. */
export function useSubject(): (item: WaitingItem) => { name: string; to: string } {
  const lotName = useLotName();
  return ({ kind, firm, person, place, subjectId }) => {
    if (person) return { name: `${person.lastName}, ${person.firstName}`, to: `/participants/${person.id}` };
    if (place) {
      const lot = lotName({ number: place.lotNumber, name: place.lotName });
      const to = `/operations/${place.operationId}/lots/${place.lotId}`;
      return { name: `${place.operationName} · ${lot}`, to };
    }
    if (kind === 'TIMESHEET') return { name: firm?.name ?? '', to: `/releves/${subjectId}` };
    return { name: firm?.name ?? '', to: `/entreprises-en-retard/${subjectId}` };
  };
}

const isOver = (alert: string | null) => alert === 'OVER';

function useSentence(): (item: WaitingItem) => string {
  const { t } = useTranslation('inbox');
  const { formatDay, formatHours, formatMonth } = useFormats();
  const span = useSpan();
  const months = useMonths();
  return ({ kind, on, firm, months: told, hours, persons, detail, projectedMonth }) => {
    const values = {
      name: NAME,
      firm: firm?.name ?? '',
      day: formatDay(on),
      span: span(on),
      months: months(told),
      hours: formatHours(hours ?? 0),
      count: persons ?? 0,
      end: projectedMonth ? formatMonth(projectedMonth) : '',
    };
    switch (kind) {
      case 'TIMESHEET':
        return t('sentence.statement', values);
      case 'LATE_FIRM':
        return t('sentence.late', values);
      case 'CLAUSE':
        if (detail === 'OVERDUE') return t('sentence.overdue', values);
        return t(projectedMonth ? 'sentence.offTrack' : 'sentence.noPace', values);
      case 'PROOF':
        return t(`sentence.proof.${detail}`, values);
      case 'CLOCK':
        return isOver(detail) ? t('sentence.pathOver', values) : t('sentence.path', values);
      case 'CONTRACT_END':
        return t('sentence.contractEnd', values);
      case 'EXIT':
        return t(`sentence.exit.${detail}`, values);
      case 'DUPLICATE':
        return t(`sentence.duplicate.${detail}`, values);
    }
  };
}

/** 'septembre 2026 et octobre 2026'; from four on, the first, the last and how many. */
function useMonths(): (months: readonly string[]) => string {
  const { t } = useTranslation('inbox');
  const { formatMonth, language } = useFormats();
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return (months) =>
    months.length < 4
      ? list.format(months.map(formatMonth))
      : t('months', { count: months.length, from: formatMonth(months[0]!), to: formatMonth(months.at(-1)!) });
}
