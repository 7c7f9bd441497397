import { keepSetAside } from '../set-aside.js';
import type { Questions } from './question.js';

/** What waits for a house. */
export const DESK_QUESTIONS: Questions = {
  'POST /api/v1/inbox/set-aside': {
    body: ({ record }) => ({ kind: 'PROOF', subjectId: record.id, fact: 'another one', reason: 'EXPECTED' }),
    reaches: ['set-aside-fact-changed'],
  },
  'DELETE /api/v1/inbox/set-aside/:id': {
    // What was put back by the request before is set aside again, under the same id.
    before: async (db, { site, record }) => {
      const at = site.setAside.indexOf(Number(record.id));
      const { rowCount } = await db.query('select from inbox_dismissal where id = $1', [record.id]);
      if (at === -1 || rowCount !== 0) return;
      await keepSetAside(db, site, [site.works, site.secondWorks][at]!.clauseId, Number(record.id));
    },
  },
};
