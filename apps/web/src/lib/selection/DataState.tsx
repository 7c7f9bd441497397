import { Trans, useTranslation } from 'react-i18next';
import { useFormats } from '../format/use-formats';

type DataStateProps = {
  readAt: string | undefined;
  asOf?: string | undefined;
  /** The last day counted, for who reads released figures. */
  statedOn?: string | null | undefined;
  /** Several years, each as of its own release: `statedOn` is the oldest. */
  isByYear?: boolean;
};

/** As of when the figures are read: just now, or as they were at the end of a past day. */
export function DataState({ readAt, asOf, statedOn, isByYear }: DataStateProps) {
  const { t } = useTranslation('selection');
  const { formatDay, formatInstant } = useFormats();
  const day = statedOn ?? asOf;
  const when = day ? formatDay(day) : readAt ? formatInstant(readAt) : null;
  if (when === null) return null;
  const key = statedOn ? (isByYear ? 'dataStatedByYear' : 'dataStated') : asOf ? 'dataAsOf' : 'dataAt';
  return <Trans t={t} i18nKey={key} values={{ when }} components={{ b: <b /> }} />;
}
