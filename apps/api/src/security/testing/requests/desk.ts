import { keepSavedView } from '../world/saved-view.js';
import { keepSetAside } from '../world/set-aside.js';
import type { Questions } from './question.js';

/** What was put back by the request before is set aside again, under the same id. */
const setAsideAgain: NonNullable<Questions[string]['before']> = async (db, { site, record }) => {
  const at = site.setAside.indexOf(Number(record.id));
  const { rowCount } = await db.query('select from inbox_dismissal where id = $1', [record.id]);
  if (at === -1 || rowCount !== 0) return;
  await keepSetAside(db, site, [site.works, site.secondWorks][at]!.clauseId, Number(record.id));
};

const severalOf = (id: unknown) => ({
  items: [{ kind: 'PROOF', subjectId: id, fact: 'another one' }],
  reason: 'EXPECTED',
});

/** What waits for a house. */
export const DESK_QUESTIONS: Questions = {
  'POST /api/v1/inbox/set-aside': {
    body: ({ record }) => ({ kind: 'PROOF', subjectId: record.id, fact: 'another one', reason: 'EXPECTED' }),
    reaches: ['set-aside-fact-changed'],
  },
  'POST /api/v1/inbox/set-aside/preview': { body: ({ record }) => severalOf(record.id) },
  'POST /api/v1/inbox/set-aside/several': {
    body: ({ record }) => severalOf(record.id),
    reaches: ['set-aside-fact-changed'],
  },
  'POST /api/v1/saved-views': {
    body: () => ({ page: 'operations', name: 'Une vue', query: 'page=2', isShared: false }),
    reaches: ['saved-view-shows-all'],
  },
  'DELETE /api/v1/saved-views/:id': {
    // What was deleted by the request before is kept again, under the same id.
    before: async (db, { site, record }) => {
      const at = site.savedViews.indexOf(Number(record.id));
      const { rowCount } = await db.query('select from saved_view where id = $1', [record.id]);
      if (at === -1 || rowCount !== 0) return;
      const { facilitator, colleague } = site.accounts;
      await keepSavedView(db, site.territory.id, [facilitator, colleague][at]!.id, Number(record.id));
    },
  },
  'DELETE /api/v1/inbox/set-aside/:id': { before: setAsideAgain },
  'POST /api/v1/inbox/set-aside/put-back': {
    body: ({ record }) => ({ ids: [record.id] }),
    before: setAsideAgain,
  },
};
