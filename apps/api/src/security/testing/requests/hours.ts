import { type RememberedName, remember } from '../world/remembered-names.js';
import { fileOf, formOf, paperOf } from '../world/statements.js';
import { HALF_A_CHARACTER, type Questions, STALE } from './question.js';

/** Hours, statements and what a house decides of them. */
export const HOUR_QUESTIONS: Questions = {
  'POST /api/v1/hours/grid/search': { body: () => ({ from: '2024-01', to: '2024-06', search: 'zzcan' }) },
  'PUT /api/v1/hours/cells': {
    // Nobody has seen that revision: the cell answers with what stands there, or is not found.
    body: ({ record }) => ({
      cells: [
        { assignmentId: record.id, month: '2024-01', hourKind: 'WORKED', hours: 100, seenRevision: 99 },
      ],
    }),
  },
  'POST /api/v1/timesheets': {
    body: () => ({ month: '2024-05', rows: [{ hoursText: `7${HALF_A_CHARACTER}` }] }),
    reaches: ['text-refused'],
    refusedFor: 'rows.0.hoursText',
  },
  'POST /api/v1/timesheets/pastes': {
    body: () => ({ month: '2024-05', text: `Nom;Heures\nUne;7${HALF_A_CHARACTER}` }),
    reaches: ['file-text-refused'],
    refusedFor: 'file',
  },
  'POST /api/v1/timesheets/files': {
    body: ({ site, marks }) => formOf(fileOf(marks, site), '2024-03'),
    reaches: ['file-already-sent'],
  },
  'POST /api/v1/timesheets/no-hours': {
    body: () => ({ month: '2024-01' }),
    reaches: ['no-hours-contradicted'],
  },
  'POST /api/v1/timesheets/:id/rows/search': { body: () => ({ filter: 'settle', text: 'zzcan' }) },
  'PATCH /api/v1/timesheets/:id/rows': {
    // In an own statement its true version, so that the row is what is looked up.
    body: ({ record, of }) => ({
      version: of === 'statement' ? STALE : record.version,
      changes: [{ rowIds: [record.rowId], person: HALF_A_CHARACTER }],
    }),
    reaches: ['version-stale', 'text-refused'],
  },
  'POST /api/v1/timesheets/:id/rows/bulk': {
    body: () => ({ version: STALE, where: { filter: 'settle' }, set: { isRemoved: true } }),
    reaches: ['version-stale'],
  },
  'POST /api/v1/timesheets/:id/rows/replacements': {
    body: () => ({
      version: STALE,
      where: {},
      field: 'person',
      find: 'a',
      replaceWith: 'b',
      isPreview: false,
    }),
    reaches: ['version-stale'],
  },
  'PUT /api/v1/timesheets/:id/columns': {
    body: () => ({ version: STALE, roles: {} }),
    reaches: ['version-stale'],
  },
  'POST /api/v1/timesheets/:id/refused-rows': { body: () => ({ kind: 'csv', sentences: [] }) },
  'POST /api/v1/timesheets/:id/certification': {
    body: () => ({ version: STALE, name: 'Une personne', isStatementAccepted: true }),
    reaches: ['version-stale'],
  },
  'POST /api/v1/timesheets/:id/correction': {
    // Of what waits, and of the house next door, nothing was returned; the rest is answered by the draft it made.
    reaches: ['timesheet-has-nothing-returned'],
  },
  'DELETE /api/v1/timesheets/:id/no-hours': { reaches: ['no-hours-not-standing'] },
  'POST /api/v1/timesheets/:id/attachments': {
    body: () => paperOf('releve.pdf', 'ce n’est pas un PDF'),
    reaches: ['attachment-kind-unknown'],
  },
  'DELETE /api/v1/timesheets/:id/attachments/:attachmentId': { reaches: ['timesheet-not-draft'] },
  // Forgotten by whoever may, and put back for the next one.
  'DELETE /api/v1/remembered-names/:id': {
    before: async (db, { record }) => {
      if (record.firmId !== undefined) await remember(db, record as unknown as RememberedName);
    },
  },
  'POST /api/v1/firms-late/:id/reminders': { reaches: ['mail-not-configured'] },
  'POST /api/v1/firms-late/reminders/preview': { body: ({ record }) => ({ firmIds: [record.id] }) },
  // No mail server: each is refused inside an answer that is the same whoever's it is.
  'POST /api/v1/firms-late/reminders': { body: ({ record }) => ({ firmIds: [record.id] }) },
  'POST /api/v1/firms-late/:id/calls': {
    body: () => ({ note: 'ok' }),
    reaches: ['field-too-short'],
    refusedFor: 'note',
  },
  'PUT /api/v1/firms-late/:id/pause': {
    body: () => ({ reason: 'non' }),
    reaches: ['field-too-short'],
    refusedFor: 'reason',
  },
  // A link more is made, shown and left.
  'POST /api/v1/firms/:id/deposit-links': { body: () => ({ by: 'HAND' }) },
  'DELETE /api/v1/timesheets/:id': { query: { version: String(STALE) }, reaches: ['version-stale'] },
  'POST /api/v1/timesheet-reviews/acceptance/preview': {
    body: ({ record }) => ({ timesheetIds: [record.id] }),
  },
  'POST /api/v1/timesheet-reviews/acceptance': {
    // Not as many lines as anybody has seen: refused inside an answer that is the same whoever's it is.
    body: ({ record }) => ({ statements: [{ timesheetId: record.id, lines: STALE }] }),
  },
  'POST /api/v1/timesheet-reviews/reversal': {
    body: ({ record }) => ({ timesheetIds: [record.id], reason: ' ' }),
    reaches: ['reversal-reason-missing'],
    refusedFor: 'reason',
  },
  // What it decides stays decided: a return needs a reason, and none is given.
  'POST /api/v1/timesheet-reviews/:timesheetId/decision-of-all': {
    body: () => ({ decision: 'RETURN' }),
    reaches: ['return-reason-missing'],
    refusedFor: 'reason',
  },
  'POST /api/v1/timesheet-reviews/:timesheetId/reversal': {
    body: () => ({ reason: ' ' }),
    reaches: ['reversal-reason-missing'],
    refusedFor: 'reason',
  },
  'POST /api/v1/timesheet-reviews/:timesheetId/decisions': {
    // Another version: the outcome of the line is a refusal, inside an answer that was found.
    body: ({ record }) => ({
      decisions: [{ lineId: record.lineId, version: STALE, decision: 'ACCEPT' }],
    }),
  },
};
