import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../lib/format/use-formats';
import { useDebounced } from '../../../ui/filters/use-debounced';
import { Tag } from '../../../ui/signs/Tag';
import type { Identity } from '../identity/IdentityFields';
import { participantPath } from '../paths';
import css from './duplicates.module.css';
import { type LikelyPerson, useLikelyPeople } from './use-duplicates';

type LikelyNoticeProps = { identity: Pick<Identity, 'lastName' | 'firstName' | 'bornOn'> };

/** While a new person is typed: who may be that person already, before a second file is made. */
export function LikelyNotice({ identity: { lastName, firstName, bornOn } }: LikelyNoticeProps) {
  const { t } = useTranslation('duplicates');
  const typed = useDebounced(`${lastName}\n${firstName}\n${bornOn ?? ''}`, 300).split('\n');
  const likely = useLikelyPeople({ lastName: typed[0]!, firstName: typed[1]!, bornOn: typed[2] || null });
  const here = likely.data?.here ?? [];
  const elsewhere = likely.data?.elsewhere ?? [];
  const isSomebody = here.length + elsewhere.length > 0;
  return (
    <div role="status">
      {isSomebody ? (
        <div className={css.notice}>
          <p>
            <b>{t('likely.title', { count: here.length + elsewhere.length })}</b>
          </p>
          <ul className={css.people}>
            {here.map((person) => (
              <LikelyLine key={person.id} person={person} />
            ))}
          </ul>
          {elsewhere.map((house) => (
            <p key={house}>{t('likely.elsewhere', { house })}</p>
          ))}
        </div>
      ) : null}
    </div>
  );
}

function LikelyLine({ person }: { person: LikelyPerson }) {
  const { t } = useTranslation('duplicates');
  const { formatDay } = useFormats();
  const { id, lastName, firstName, bornOn, communeName, houseName, likeness } = person;
  return (
    <li>
      <Link to={participantPath(id)}>
        {lastName}, {firstName}
      </Link>{' '}
      <Tag tone={likeness === 'POSSIBLE' ? 'neutral' : 'warn'}>{t(`likeness.${likeness}`)}</Tag>
      <div className="small">
        {[t('born', { day: formatDay(bornOn) }), communeName, houseName].filter(Boolean).join(' · ')}
      </div>
    </li>
  );
}
