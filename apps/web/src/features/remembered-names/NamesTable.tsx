import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { Button } from '../../ui/buttons/Button';
import { TableFrame } from '../../ui/tables/TableFrame';
import type { RememberedName } from './use-remembered-names';

type NamesTableProps = {
  names: readonly RememberedName[];
  /** Names of several firms. */
  hasFirm: boolean;
  onForget: (name: RememberedName) => void;
};

/** One line a name: what is written, whom it means, since when. */
export function NamesTable({ names, hasFirm, onForget }: NamesTableProps) {
  const { t } = useTranslation('remembered-names');
  const { formatDay } = useFormats();
  return (
    <TableFrame caption={t('title')} stackOnPhone>
      <thead>
        <tr>
          <th scope="col">{t('column.written')}</th>
          <th scope="col">{t('column.means')}</th>
          {hasFirm ? <th scope="col">{t('column.firm')}</th> : null}
          <th scope="col">{t('column.since')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('column.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {names.map((name) => (
          <tr key={name.id}>
            <th scope="row" data-stack="name">
              {name.writtenName}
            </th>
            <td data-label={t('column.means')}>
              {name.lastName} {name.firstName}
            </td>
            {hasFirm ? <td data-label={t('column.firm')}>{name.firmName}</td> : null}
            <td data-label={t('column.since')}>{formatDay(name.rememberedOn)}</td>
            <td className="num">
              <Button
                aria-label={t('forgetOne', { written: name.writtenName })}
                onPress={() => onForget(name)}
              >
                {t('forget')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
