import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../lib/format/use-formats';
import { classes } from '../../../ui/classes';
import { participantPath } from '../paths';
import css from './duplicates.module.css';
import type { FileOfPair } from './use-duplicates';

/** What tells a file from the other one; what differs stands out, and is said to whoever does not see it. */
export function FileFacts({ file, other }: { file: FileOfPair; other: FileOfPair }) {
  const { t } = useTranslation('duplicates');
  const { formatDay, formatHours } = useFormats();
  const fact = (text: string, isSame: boolean) => (
    <span className={classes(!isSame && css.differs)}>
      {text}
      {isSame ? null : <span className="visually-hidden"> ({t('differs')})</span>}
    </span>
  );
  return (
    <div className={css.file}>
      <Link to={participantPath(file.id)}>
        {fact(file.lastName, file.lastName === other.lastName)},{' '}
        {fact(file.firstName, file.firstName === other.firstName)}
      </Link>
      <div>{fact(t('born', { day: formatDay(file.bornOn) }), file.bornOn === other.bornOn)}</div>
      <div className="small">
        {[file.communeName, file.houseName].filter(Boolean).join(' · ')}
        <br />
        {t('registered', { day: formatDay(file.registeredOn) })}
        <br />
        {t('work', { count: file.workContracts, hours: formatHours(file.hours) })}
      </div>
    </div>
  );
}
