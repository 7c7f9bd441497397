import { useTranslation } from 'react-i18next';
import type { components } from '../../lib/api/schema.gen';
import { Tag } from '../../ui/signs/Tag';
import { TableFrame } from '../../ui/tables/TableFrame';
import css from './invariants.module.css';

/** One check a line: the rule, what exactly was compared, whether it holds, and the first break. */
export function InvariantsTable({ invariants }: { invariants: components['schemas']['InvariantView'][] }) {
  const { t } = useTranslation('invariants');
  return (
    <TableFrame caption={t('list')}>
      <thead>
        <tr>
          <th scope="col">{t('column.rule')}</th>
          <th scope="col">{t('column.state')}</th>
        </tr>
      </thead>
      <tbody>
        {invariants.map(({ invariant, name, breaks, example }) => (
          <tr key={`${invariant}${name}`}>
            <th scope="row">
              {invariant} · {t(`rule.${invariant}`)}
              <p className={css.detail} lang="en">
                {name}
              </p>
              {breaks > 0 ? (
                <p className={css.detail}>
                  {t('column.example')} <code>{JSON.stringify(example)}</code>
                </p>
              ) : null}
            </th>
            <td>
              {breaks === 0 ? (
                <Tag tone="ok">{t('holds')}</Tag>
              ) : (
                <Tag tone="bad">{t('breaks', { count: breaks })}</Tag>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
