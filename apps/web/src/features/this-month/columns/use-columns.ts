import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../../lib/api/client';
import type { components } from '../../../lib/api/schema.gen';
import { useWrite } from '../../../lib/api/use-write';
import type { Statement } from '../use-this-month';

type Schemas = components['schemas'];
export type FoundColumn = Schemas['TimesheetColumn'];
export type ColumnRole = NonNullable<FoundColumn['role']>;
export type ColumnsChange = Omit<Schemas['TimesheetColumnsChange'], 'version'>;

/** The sheets and columns of a statement as they were read. */
export function useColumns(id: number) {
  return useQuery({
    queryKey: ['columns', id],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/v1/timesheets/{id}/columns', { params: { path: { id } }, signal })),
  });
}

/** Reads the file again with other columns or sheets. */
export function useReread({ id, version }: Statement, onRead: () => void) {
  const queries = useQueryClient();
  return useWrite<ColumnsChange, Statement>(
    (change, headers) =>
      ask(
        api.PUT('/api/v1/timesheets/{id}/columns', {
          params: { path: { id } },
          body: { ...change, version },
          headers,
        }),
      ),
    {
      invalidates: [['columns', id], ['breakdown', id], ['this-month']],
      onSuccess: (statement) => {
        queries.removeQueries({ queryKey: ['rows', id] });
        queries.setQueryData(['statement', id], statement);
        onRead();
      },
    },
  );
}
