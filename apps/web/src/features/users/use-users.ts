import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components } from '../../lib/api/schema.gen';
import { useWrite } from '../../lib/api/use-write';

type Schemas = components['schemas'];
export type UserItem = Schemas['UserItem'];
export type Role = UserItem['role'];
export type AccessLink = Schemas['AccessLink'];
/** What the form holds; whether it is disabled matters once the account exists. */
export type UserInput = Omit<Schemas['ChangedUser'], 'version'>;
export type UsersSearch = Schemas['UserSearch'];

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
    queryFn: ({ signal }) => ask(api.POST('/api/v1/users/search', { body: query, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Opens an account and invites its owner. */
export function useInvite(onSuccess: (link: AccessLink, input: Schemas['NewUser']) => void) {
  return useWrite((body: Schemas['NewUser'], headers) => ask(api.POST('/api/v1/users', { body, headers })), {
    invalidates: [['users']],
    onSuccess: ({ link }, input) => onSuccess(link, input),
  });
}

/** Saves an account. */
export function useChangeUser(user: UserItem, onSuccess: () => void) {
  return useWrite(
    (input: UserInput, headers) =>
      ask(
        api.PATCH('/api/v1/users/{id}', {
          params: { path: { id: user.id } },
          body: { ...input, version: user.version },
          headers,
        }),
      ),
    { invalidates: [['users']], onSuccess },
  );
}

/** What an account says of itself when nothing but its door changes. */
export function unchanged({ email, name, role, territory, firm, authority, language }: UserItem) {
  return {
    ...{ email, name, role, language },
    territoryId: territory?.id ?? null,
    firmId: firm?.id ?? null,
    authorityId: authority?.id ?? null,
  };
}

/** Makes a new link to choose a password. */
export function useMakeLink(user: UserItem, onSuccess: (link: AccessLink) => void) {
  return useWrite<void, AccessLink>(
    (_, headers) => ask(api.POST('/api/v1/users/{id}/link', { params: { path: { id: user.id } }, headers })),
    { onSuccess },
  );
}
