import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components } from '../../lib/api/schema.gen';

type Schemas = components['schemas'];
export type ThisMonth = Schemas['ThisMonth'];
export type ThisMonthPerson = Schemas['ThisMonthPerson'];
export type Statement = Schemas['TimesheetView'];
export type StatementRow = Schemas['TimesheetRowView'];
export type StatementLine = Schemas['TimesheetLineView'];
export type Finding = Schemas['TimesheetFinding'];
export type Question = Schemas['ColumnsQuestion'];
export type Received = Schemas['ReceivedTimesheet'];

/** The firm's month: its people, what is known, what is due. Without a month, the one to send. */
export function useThisMonth(month: string | null) {
  return useQuery({
    queryKey: ['this-month', month],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/v1/timesheets/this-month', { params: { query: month ? { month } : {} }, signal })),
  });
}

/** One statement of the firm, without its rows and lines: these are read by windows. */
export function useStatement(id: number) {
  return useQuery({
    queryKey: ['statement', id],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/timesheets/{id}', { params: { path: { id } }, signal })),
  });
}

/** A page of the lines of a statement, with what became of each. */
export function useStatementLines(id: number, page: number) {
  return useQuery({
    queryKey: ['lines', id, page],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/v1/timesheets/{id}/lines', {
          params: { path: { id }, query: { page, size: 50 } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** The statements of the firm, the last first. */
export function useSentStatements(page: number) {
  return useQuery({
    queryKey: ['statements', page],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/v1/timesheets', { params: { query: { page, size: 20 } }, signal })),
  });
}
