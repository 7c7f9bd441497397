import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import type { components } from '../api/schema.gen';
import { useWrite } from '../api/use-write';

type Schemas = components['schemas'];
export type SavedView = Schemas['SavedView'];
export type NewSavedView = Schemas['NewSavedView'];
export type ViewPage = NewSavedView['page'];

const VIEWS = ['saved-views'];

/** The views of a list: one's own, then those shared in the house. */
export function useSavedViews(page: ViewPage) {
  return useQuery({
    queryKey: [...VIEWS, page],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/saved-views', { params: { query: { page } }, signal })),
    staleTime: 60_000,
  });
}

/** Keeps a view. */
export function useKeepView(onSuccess: () => void) {
  return useWrite<NewSavedView, unknown>(
    (body, headers) => ask(api.POST('/api/v1/saved-views', { body, headers })),
    { invalidates: [VIEWS], onSuccess },
  );
}

/** Deletes a view. */
export function useDeleteView(onSuccess: (view: SavedView) => void) {
  return useWrite<SavedView, unknown>(
    ({ id }, headers) => ask(api.DELETE('/api/v1/saved-views/{id}', { params: { path: { id } }, headers })),
    { invalidates: [VIEWS], onSuccess: (_, view) => onSuccess(view) },
  );
}
