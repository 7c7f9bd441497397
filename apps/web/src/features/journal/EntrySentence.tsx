import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EntryChanges } from './EntryChanges';
import css from './journal.module.css';
import { journalPath } from './paths';
import type { JournalItem } from './use-journal';

/** What was done, in words: "a modifié le contrat de travail de Awa D. · Bâti Nord", then what changed and why. */
export function EntrySentence({ item }: { item: JournalItem }) {
  const { t } = useTranslation('journal');
  return (
    <div className={css.sentence}>
      <p>
        <Deed item={item} />
        <OfPerson item={item} />
        {item.subject ? <span className="small"> · {item.subject}</span> : null}
      </p>
      {item.isErased ? <p className="small">{t('erased')}</p> : <EntryChanges item={item} />}
      {item.reason ? <p className="small">{t('reason', { reason: item.reason })}</p> : null}
    </div>
  );
}

function Deed({ item: { table, action, changes } }: { item: JournalItem }) {
  const { t } = useTranslation('journal');
  if (action === 'ERASURE') return t('erasure');
  const via = changes.find(({ field }) => field === 'via')?.after ?? 'FILE';
  if (table === 'file_reading') return t(`opening.${via}`);
  return `${t(`verb.${action}`)} ${t(`object.${table}`)}`;
}

/** The person the entry is about, leading to all that concerns them: by number, no name goes in the address. */
function OfPerson({ item: { participantId, personName } }: { item: JournalItem }) {
  const { t } = useTranslation('journal');
  if (!participantId || !personName) return null;
  const isElided = /^[aeiouàâäéèêëîïôöùûüœæ]/i.test(personName);
  return (
    <>
      {isElided ? ` ${t('ofVowel')}` : ` ${t('of')} `}
      <Link to={`${journalPath}?personne=${participantId}`}>{personName}</Link>
    </>
  );
}
