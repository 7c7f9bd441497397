import { api, ask } from '../../../../lib/api/client';
import type { IdempotencyKeys } from '../../../../lib/api/idempotency-key';
import type { components } from '../../../../lib/api/schema.gen';

type Schemas = components['schemas'];
export type Changed = Schemas['TimesheetRowsChanged'];
export type Change = Schemas['TimesheetRowChange'];
export type Correction = Schemas['TimesheetRowCorrection'];
export type Replacement = Omit<Schemas['TimesheetReplacement'], 'version' | 'isPreview'>;

/** Sends one change of a statement, from the version it was last seen at. */
export type Send = (version: number) => Promise<Changed | null>;

/** The three ways to change rows: row by row, all those a condition finds, find and replace. */
export function sendersOf(id: number, keys: IdempotencyKeys) {
  const request = <Body extends object>(body: Body) => ({
    params: { path: { id } },
    body,
    headers: { 'Idempotency-Key': keys.keyFor(body) },
  });
  return {
    rows:
      (body: Omit<Schemas['TimesheetRowsChange'], 'version'>): Send =>
      (version) =>
        ask(api.PATCH('/api/v1/timesheets/{id}/rows', request({ ...body, version }))),
    where:
      (body: Omit<Schemas['TimesheetRowsBulkChange'], 'version'>): Send =>
      (version) =>
        ask(api.POST('/api/v1/timesheets/{id}/rows/bulk', request({ ...body, version }))),
    replacement:
      (body: Replacement): Send =>
      async (version) => {
        const sent = request({ ...body, version, isPreview: false });
        return (await ask(api.POST('/api/v1/timesheets/{id}/rows/replacements', sent))).done;
      },
  };
}
