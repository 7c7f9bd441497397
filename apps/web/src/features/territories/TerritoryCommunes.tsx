import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { useSession } from '../../lib/session/use-session';
import { Card } from '../../ui/page/Card';
import { Tag } from '../../ui/signs/Tag';
import { TableFrame } from '../../ui/tables/TableFrame';
import { assumedIn, type TerritoryGroup } from './by-territory';
import { CommuneActions } from './CommuneActions';
import type { AttachedCommune } from './use-attachments';

/** The communes of one territory, with what is known of each attachment. */
export function TerritoryCommunes({ group }: { group: TerritoryGroup }) {
  const { t } = useTranslation('territories');
  const { user } = useSession();
  const isAdministrator = user.role === 'ADMINISTRATOR';
  const name = group.name ?? t('none');
  const assumed = assumedIn(group);
  return (
    <Card
      title={name}
      isFlush
      actions={
        <span className="small">
          {t('communes', { count: group.communes.length })}
          {assumed > 0 ? ` · ${t('assumed', { count: assumed })}` : ''}
        </span>
      }
    >
      <TableFrame caption={t('caption', { territory: name })} stackOnPhone>
        <thead>
          <tr>
            <th scope="col">{t('list.commune')}</th>
            <th scope="col">{t('list.since')}</th>
            <th scope="col">{t('list.state')}</th>
            <th scope="col">{t('list.source')}</th>
            {isAdministrator ? (
              <th scope="col" className="num">
                {t('list.actions')}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {group.communes.map((commune) => (
            <CommuneLine key={commune.code} commune={commune} isAdministrator={isAdministrator} />
          ))}
        </tbody>
      </TableFrame>
    </Card>
  );
}

function CommuneLine({ commune, isAdministrator }: { commune: AttachedCommune; isAdministrator: boolean }) {
  const { t } = useTranslation('territories');
  const { formatDay } = useFormats();
  const { current } = commune;
  return (
    <tr>
      <th scope="row" data-stack="name">
        <div>
          {commune.name} <span className="small">{commune.code}</span>
          <History commune={commune} />
        </div>
      </th>
      <td data-label={t('list.since')}>{current ? formatDay(current.validFrom) : '–'}</td>
      <td data-label={t('list.state')}>
        {current === null ? '–' : null}
        {current?.isVerified === true ? <Tag tone="ok">{t('verified')}</Tag> : null}
        {current?.isVerified === false ? <Tag tone="question">{t('demonstration')}</Tag> : null}
      </td>
      <td data-label={t('list.source')}>{current?.source ?? '–'}</td>
      {isAdministrator ? (
        <td className="num" data-stack="figure">
          <CommuneActions commune={commune} />
        </td>
      ) : null}
    </tr>
  );
}

/** Where the commune was, and where it is going. */
function History({ commune }: { commune: AttachedCommune }) {
  const { t } = useTranslation('territories');
  const { formatDay } = useFormats();
  const { today } = useSession();
  return commune.others.map(({ id, territoryName, validFrom, validTo }) => (
    <div key={id} className="small">
      {validFrom > today
        ? t('history.next', { territory: territoryName, from: formatDay(validFrom) })
        : t('history.past', {
            territory: territoryName,
            from: formatDay(validFrom),
            to: formatDay(validTo ?? today),
          })}
    </div>
  ));
}
