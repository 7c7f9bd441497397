import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../../ui/buttons/Button';
import { Menu } from '../../../ui/overlays/Menu';
import { Card } from '../../../ui/page/Card';
import { Tag } from '../../../ui/signs/Tag';
import { EmptyState } from '../../../ui/states/EmptyState';
import css from '../operations.module.css';
import { RemoveDialog } from '../RemoveDialog';
import type { Lot, Party } from '../use-operation';
import { useRights } from '../use-rights';
import { PartyDialog } from './PartyDialog';

/** The firms of a lot: holder and co-contractors, each with its subcontractors under it. */
export function LotParties({ lot }: { lot: Lot }) {
  const { t } = useTranslation('operations');
  const { canWrite } = useRights();
  const [isAdding, setAdding] = useState(false);
  const add = canWrite ? <Button onPress={() => setAdding(true)}>{t('party.add')}</Button> : null;
  return (
    <Card
      title={t('party.title')}
      actions={lot.parties.length > 0 ? add : null}
      isFlush={lot.parties.length === 0}
    >
      {lot.parties.length === 0 ? (
        <EmptyState title={t('party.none')} actions={add}>
          {canWrite ? t('party.noneHelp') : null}
        </EmptyState>
      ) : (
        <PartyList lot={lot} parentId={null} />
      )}
      {isAdding ? <PartyDialog lot={lot} party={null} onClose={() => setAdding(false)} /> : null}
    </Card>
  );
}

function PartyList({ lot, parentId }: { lot: Lot; parentId: number | null }) {
  const parties = lot.parties.filter((party) => party.parentPartyId === parentId);
  if (parties.length === 0) return null;
  return (
    <ul className={css.parties}>
      {parties.map((party) => (
        <li key={party.id}>
          <PartyLine lot={lot} party={party} />
          <PartyList lot={lot} parentId={party.id} />
        </li>
      ))}
    </ul>
  );
}

function PartyLine({ lot, party }: { lot: Lot; party: Party }) {
  const { t } = useTranslation('operations');
  const { canWrite, isMetropolis } = useRights();
  const { firm } = party;
  return (
    <div className={css.party}>
      <span className="row">
        {canWrite || isMetropolis ? (
          <Link to={`/entreprises/${firm.id}`}>{firm.name}</Link>
        ) : (
          <b>{firm.name}</b>
        )}
        {firm.kind === 'ENTREPRISE' ? null : <span className="small">{firm.kind}</span>}
        <Tag>{t(`role.${party.role}`)}</Tag>
        {party.isLead ? <Tag>{t('party.leadTag')}</Tag> : null}
      </span>
      {canWrite ? <PartyMenu lot={lot} party={party} /> : null}
    </div>
  );
}

function PartyMenu({ lot, party }: { lot: Lot; party: Party }) {
  const { t } = useTranslation('operations');
  const [opened, setOpened] = useState<'change' | 'remove' | null>(null);
  const close = () => setOpened(null);
  return (
    <>
      <Menu
        label={t('party.actions', { firm: party.firm.name })}
        actions={[
          { id: 'change', label: t('party.change'), onAction: () => setOpened('change') },
          { id: 'remove', label: t('party.remove'), onAction: () => setOpened('remove'), isDangerous: true },
        ]}
      />
      {opened === 'change' ? <PartyDialog lot={lot} party={party} onClose={close} /> : null}
      {opened === 'remove' ? (
        <RemoveDialog target={{ kind: 'party', id: party.id }} name={party.firm.name} onClose={close} />
      ) : null}
    </>
  );
}
