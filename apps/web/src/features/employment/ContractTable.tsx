import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { components } from '../../lib/api/schema.gen';
import type { Chosen } from '../../lib/choosing/use-chosen';
import { nameInList } from '../../lib/format/person-name';
import { useFormats } from '../../lib/format/use-formats';
import { useSession } from '../../lib/session/use-session';
import type { useUrlState } from '../../lib/use-url-state';
import { Tag } from '../../ui/signs/Tag';
import { PickAllCell, PickCell } from '../../ui/tables/PickCell';
import { SortHeader } from '../../ui/tables/SortHeader';
import { TableFrame } from '../../ui/tables/TableFrame';

type Contract = components['schemas']['EmploymentContractListItem'];
type ContractTableProps = {
  items: Contract[];
  chosen: Chosen<Contract>;
  url: Pick<ReturnType<typeof useUrlState>, 'directionOf' | 'sortBy'>;
};

const SORTED = ['name', 'firm', 'startedOn', 'endedOn', 'eligibleUntil'] as const;

/** Work contracts as a table; one block a contract on a phone. */
export function ContractTable({ items, chosen, url }: ContractTableProps) {
  const { t } = useTranslation('employment');
  return (
    <TableFrame caption={t('title')} stackOnPhone>
      <thead>
        <tr>
          <PickAllCell
            isOn={chosen.isAll}
            isSome={chosen.items.length > 0}
            onAll={chosen.all}
            onNone={chosen.none}
          />
          {SORTED.map((id) => (
            <SortHeader
              key={id}
              label={t(`column.${id}`)}
              direction={url.directionOf(id)}
              onSort={(direction) => url.sortBy(id, direction)}
            />
          ))}
          <th scope="col">{t('column.operations')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <ContractRow key={item.id} item={item} chosen={chosen} />
        ))}
      </tbody>
    </TableFrame>
  );
}

function ContractRow({ item, chosen }: { item: Contract; chosen: Chosen<Contract> }) {
  const { t } = useTranslation('employment');
  const { formatDay } = useFormats();
  const { today } = useSession();
  return (
    <tr aria-selected={chosen.has(item.id) || undefined}>
      <PickCell
        name={t('prolong.named', { name: nameInList(item), firm: item.firmName })}
        isOn={chosen.has(item.id)}
        onPick={() => chosen.toggle(item.id)}
      />
      <th scope="row" data-stack="name">
        <Link to={`/participants/${item.participantId}`}>{nameInList(item)}</Link>{' '}
        {item.isElsewhere ? <Tag tone="mut">{item.communeName ?? item.territoryName}</Tag> : null}
      </th>
      <td data-label={t('column.firm')}>
        <span>
          {item.firmName} <span className="small">{t(`participants:contractType.${item.contractType}`)}</span>
        </span>
      </td>
      <td data-label={t('column.startedOn')}>{formatDay(item.startedOn)}</td>
      <td data-label={t('column.endedOn')}>
        {item.endedOn ? formatDay(item.endedOn) : t('openEnded')}{' '}
        {item.breachOn ? <Tag tone="warn">{t('broken')}</Tag> : null}
      </td>
      <td data-label={t('column.eligibleUntil')}>
        {item.eligibleUntil < today ? (
          <Tag tone="bad">{formatDay(item.eligibleUntil)}</Tag>
        ) : (
          formatDay(item.eligibleUntil)
        )}
      </td>
      <td data-label={t('column.operations')}>
        {item.operationNames ?? <span className="small">{t('noOperation')}</span>}
      </td>
    </tr>
  );
}
