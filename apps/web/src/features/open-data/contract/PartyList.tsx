import { useTranslation } from 'react-i18next';
import { Tag } from '../../../ui/signs/Tag';
import css from '../open-data.module.css';
import type { PublishedContract } from '../use-open-data';

/** The firms a record names, with their place, and why one is not entered. */
export function PartyList({ parties }: { parties: PublishedContract['parties'] }) {
  const { t } = useTranslation('open-data');
  if (parties.length === 0) return <p className="small">{t('contract.noParty')}</p>;
  return (
    <ul className={css.parties}>
      {parties.map((party, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a firm may be named twice, and the list never changes.
        <li key={index} className={css.party}>
          <span>
            <b>{party.name || party.said}</b> <span className="small">{party.name ? party.said : ''}</span>
          </span>
          <span className={css.remark}>
            <span className="small">{t(party.isLead ? 'role.LEAD' : `role.${party.role}`)}</span>
            {party.left ? <Tag tone="warn">{t(`left.${party.left}`)}</Tag> : null}
            {party.left === null && party.firmId === null ? <Tag>{t('contract.newFirm')}</Tag> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
