import { useTranslation } from 'react-i18next';
import { Tag } from '../../../ui/signs/Tag';
import { TableFrame } from '../../../ui/tables/TableFrame';
import { ROLES, type Roles } from './column-roles';
import css from './columns.module.css';
import type { ColumnRole, FoundColumn } from './use-columns';

type ColumnsTableProps = {
  columns: readonly FoundColumn[];
  roles: Roles;
  onRole: (column: number, role: ColumnRole | null) => void;
};

/** One column a line: its heading, its first cells, and what it is taken for. */
export function ColumnsTable({ columns, roles, onRole }: ColumnsTableProps) {
  const { t } = useTranslation('this-month');
  return (
    <TableFrame caption={t('columns.found')} stackOnPhone>
      <thead>
        <tr>
          <th scope="col">{t('columns.heading')}</th>
          <th scope="col">{t('columns.samples')}</th>
          <th scope="col">{t('columns.holds')}</th>
          <th scope="col">{t('columns.confidence')}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((one) => {
          const name = one.heading || t('columns.unnamed', { number: one.column + 1 });
          const role = roles.get(one.column) ?? null;
          return (
            <tr key={one.column} className={role ? undefined : css.unread}>
              <th scope="row" data-stack="name">
                {name}
              </th>
              <td data-label={t('columns.samples')}>
                <span className={css.samples}>{one.samples.join(' · ') || '—'}</span>
              </td>
              <td data-label={t('columns.holds')}>
                <select
                  className={css.role}
                  aria-label={t('columns.roleOf', { name })}
                  value={role ?? 'none'}
                  onChange={({ target }) =>
                    onRole(one.column, target.value === 'none' ? null : (target.value as ColumnRole))
                  }
                >
                  <option value="none">{t('columns.role.none')}</option>
                  {ROLES.map((id) => (
                    <option key={id} value={id}>
                      {t(`columns.role.${id}`)}
                    </option>
                  ))}
                </select>
              </td>
              <td data-label={t('columns.confidence')} data-stack={role ? undefined : 'hidden'}>
                <Certainty column={one} role={role} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </TableFrame>
  );
}

function Certainty({ column, role }: { column: FoundColumn; role: ColumnRole | null }) {
  const { t } = useTranslation('this-month');
  if (role !== column.role) return role ? <Tag>{t('columns.chosen')}</Tag> : null;
  if (column.confidence === 'CERTAIN') return <Tag tone="ok">{t('columns.certain')}</Tag>;
  return column.confidence === 'LIKELY' ? <Tag tone="question">{t('columns.likely')}</Tag> : null;
}
