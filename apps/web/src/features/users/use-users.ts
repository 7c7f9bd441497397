import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components, operations } from '../../lib/api/schema.gen';
import { useWrite } from '../../lib/api/use-write';

type Schemas = components['schemas'];
export type UserItem = Schemas['UserItem'];
export type Role = UserItem['role'];
/** What the form holds: a password when the account is new, whether it is disabled when it exists. */
export type UserInput = Omit<Schemas['NewUser'], 'password'> & { password: string; isDisabled: boolean };
export type UsersSearch = NonNullable<operations['User_list']['parameters']['query']>;

/** The roles, in the order in which they are chosen. */
export const ROLES: readonly Role[] = [
  'FACILITATOR',
  'HOUSE_MANAGER',
  'FIRM',
  'AUTHORITY',
  'METROPOLIS',
  'ADMINISTRATOR',
];

/** One page of the accounts. */
export function useUsers(query: UsersSearch) {
  return useQuery({
    queryKey: ['users', query],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/users', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Opens an account, or saves the one given. */
export function useWriteUser(existing: UserItem | null, onSuccess: () => void) {
  return useWrite<UserInput, Schemas['SavedVersion']>(
    ({ password, isDisabled, ...input }, headers) =>
      existing
        ? ask(
            api.PATCH('/api/v1/users/{id}', {
              params: { path: { id: existing.id } },
              body: { ...input, isDisabled, version: existing.version },
              headers,
            }),
          )
        : ask(api.POST('/api/v1/users', { body: { ...input, password }, headers })),
    { invalidates: [['users']], onSuccess },
  );
}

/** Gives an account a new initial password. */
export function useSetPassword(id: number, onSuccess: () => void) {
  return useWrite<string, Schemas['SavedVersion']>(
    (password, headers) =>
      ask(api.POST('/api/v1/users/{id}/password', { params: { path: { id } }, body: { password }, headers })),
    { invalidates: [['users']], onSuccess },
  );
}
