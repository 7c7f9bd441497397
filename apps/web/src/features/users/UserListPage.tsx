import { useTranslation } from 'react-i18next';
import { useAskedForm } from '../../lib/routing/use-asked-form';
import { useSession } from '../../lib/session/use-session';
import { useUrlState } from '../../lib/use-url-state';
import { Button } from '../../ui/buttons/Button';
import { SelectField } from '../../ui/choices/SelectField';
import { FilterPill } from '../../ui/filters/FilterPill';
import { FilterPills } from '../../ui/filters/FilterPills';
import { SearchField } from '../../ui/filters/SearchField';
import { Card } from '../../ui/page/Card';
import { Page } from '../../ui/page/Page';
import { EmptyState } from '../../ui/states/EmptyState';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { Pagination } from '../../ui/tables/Pagination';
import { InviteUser } from './InviteUser';
import { UserTable } from './UserTable';
import { ROLES, type Role, useUsers } from './use-users';

const PAGE_SIZE = 25;
const defaults = {
  sort: 'name',
  filters: { recherche: '', role: '' },
  unwritten: ['recherche'] as const,
};
type Url = ReturnType<typeof useUrlState<'recherche' | 'role'>>;

/** Every account one sees, disabled ones included: all of them, or those of the house for its manager. */
export function UserListPage() {
  const { t } = useTranslation('users');
  const { territory } = useSession().user;
  const url = useUrlState(defaults);
  const role = ROLES.find((one) => one === url.filters.role);
  const list = useUsers({
    page: url.page,
    size: PAGE_SIZE,
    sort: url.sort,
    ...(url.filters.recherche ? { search: url.filters.recherche } : {}),
    ...(role ? { role } : {}),
  });
  return (
    <Page title={t('title')} subtitle={t(territory ? 'subtitleHouse' : 'subtitle')} actions={<AddUser />}>
      <UserFilters url={url} role={role} />
      <Card
        title={list.data ? t('count', { count: list.data.total }) : t('title')}
        isFlush
        foot={
          list.data && list.data.total > 0 ? (
            <Pagination page={url.page} pageSize={PAGE_SIZE} total={list.data.total} onPage={url.setPage} />
          ) : null
        }
      >
        {list.isPending ? <LoadingState lines={8} /> : null}
        {list.error ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
        {list.data && list.data.items.length > 0 ? <UserTable items={list.data.items} sorting={url} /> : null}
        {list.data?.items.length === 0 ? (
          <EmptyState
            title={t('noMatch')}
            actions={<Button onPress={url.clearFilters}>{t('clearFilters')}</Button>}
          />
        ) : null}
      </Card>
    </Page>
  );
}

function AddUser() {
  const { t } = useTranslation('users');
  const { isOpen, open, close } = useAskedForm('compte');
  return (
    <>
      <Button tone="primary" onPress={open}>
        {t('add')}
      </Button>
      {isOpen ? <InviteUser onClose={close} /> : null}
    </>
  );
}

function UserFilters({ url, role }: { url: Url; role: Role | undefined }) {
  const { t } = useTranslation('users');
  return (
    <FilterPills label={t('filter.label')}>
      <SearchField
        label={t('filter.search')}
        value={url.filters.recherche}
        onChange={(text) => url.setFilters({ recherche: text })}
      />
      <FilterPill
        label={t('field.role')}
        value={role ? t(`shell:role.${role}`) : t('filter.allRoles')}
        isActive={role !== undefined}
        onClear={() => url.setFilters({ role: '' })}
      >
        {(close) => (
          <SelectField
            label={t('field.role')}
            options={ROLES.map((id) => ({ id, label: t(`shell:role.${id}`) }))}
            value={role ?? null}
            onChange={(id) => {
              url.setFilters({ role: String(id ?? '') });
              close();
            }}
          />
        )}
      </FilterPill>
    </FilterPills>
  );
}
