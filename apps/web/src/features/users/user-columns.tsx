import { createColumnHelper } from '@tanstack/react-table';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../ui/signs/Tag';
import type { listFeatures } from '../../ui/tables/list-features';
import { scopeOf } from './scope-field';
import { UserActions } from './UserActions';
import type { UserItem } from './use-users';

const column = createColumnHelper<typeof listFeatures, UserItem>();

const TONES = { active: null, invited: 'question', disabled: 'locked' } as const;

/** An account is invited until its owner has chosen a password. */
function stateOf({ isDisabled, hasPassword }: UserItem): keyof typeof TONES {
  if (isDisabled) return 'disabled';
  return hasPassword ? 'active' : 'invited';
}

/** Columns of the list of accounts; `name` and `role` are sorts the API takes. */
export function useUserColumns() {
  const { t } = useTranslation('users');
  return useMemo(
    () =>
      column.columns([
        column.accessor('name', {
          header: t('list.name'),
          cell: ({ row: { original } }) => (
            <div>
              {original.name}
              <div className="small">{original.email}</div>
            </div>
          ),
          meta: { stack: 'name' },
        }),
        column.accessor('role', {
          header: t('list.role'),
          cell: (cell) => t(`shell:role.${cell.getValue()}`),
        }),
        column.accessor((user) => scopeOf(user)?.label ?? t('list.everywhere'), {
          id: 'scope',
          header: t('list.scope'),
        }),
        column.accessor(stateOf, {
          id: 'state',
          header: t('list.state'),
          cell: (cell) => {
            const state = cell.getValue();
            const tone = TONES[state];
            return tone ? <Tag tone={tone}>{t(`state.${state}`)}</Tag> : t(`state.${state}`);
          },
        }),
        column.display({
          id: 'actions',
          header: t('list.actions'),
          cell: ({ row: { original } }) => <UserActions user={original} />,
          meta: { isNumeric: true, stack: 'figure' },
        }),
      ]),
    [t],
  );
}
