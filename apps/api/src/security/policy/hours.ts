import { list, OWN, OWN_AND_LINKED, one, type Policy, several, THIS_ONE, WHATEVER } from './notation.js';

/** Hours: a firm declares those of its employees, the house of the operation decides and corrects. Nobody else. */
export const HOURS: Policy = {
  'GET /api/v1/hours/grid': list('houses'),
  'POST /api/v1/hours/grid/search': list('houses'),
  'PUT /api/v1/hours/cells': one('assignment', { houses: OWN }),

  'GET /api/v1/timesheets/this-month': list('firms', 'links'),
  'GET /api/v1/timesheets/template.xlsx': list('firms', 'links'),
  'GET /api/v1/timesheets/template.csv': list('firms', 'links'),
  'GET /api/v1/timesheets': list('firms', 'links'),
  'GET /api/v1/timesheets/:id': one('statement', { firms: OWN, links: OWN }),
  'POST /api/v1/timesheets': list('firms', 'links'),
  'POST /api/v1/timesheets/pastes': list('firms', 'links'),
  'POST /api/v1/timesheets/files': list('firms', 'links'),
  'POST /api/v1/timesheets/no-hours': list('firms', 'links'),
  'POST /api/v1/timesheets/:id/rows/search': one('statement', { firms: OWN, links: OWN }),
  'PATCH /api/v1/timesheets/:id/rows': several({
    statement: { firms: OWN, links: OWN },
    'row in an own statement': { firms: THIS_ONE, links: THIS_ONE },
  }),
  'POST /api/v1/timesheets/:id/rows/bulk': one('statement', { firms: OWN, links: OWN }),
  'POST /api/v1/timesheets/:id/rows/replacements': one('statement', { firms: OWN, links: OWN }),
  'GET /api/v1/timesheets/:id/columns': one('statement', { firms: OWN, links: OWN }),
  'PUT /api/v1/timesheets/:id/columns': one('statement', { firms: OWN, links: OWN }),
  'GET /api/v1/timesheets/:id/refusals': one('statement', { firms: OWN, links: OWN }),
  'POST /api/v1/timesheets/:id/refused-rows': one('statement', { firms: OWN, links: OWN }),
  'GET /api/v1/timesheets/:id/effect': one('statement', { firms: OWN, links: OWN }),
  'GET /api/v1/timesheets/:id/lines': one('statement', { firms: OWN, links: OWN }),
  'GET /api/v1/timesheets/:id/progress': one('statement', { firms: OWN, links: OWN }),
  'POST /api/v1/timesheets/:id/certification': one('statement', { firms: OWN, links: OWN }),
  // To a firm, what it sent to the house next door is its own too.
  'POST /api/v1/timesheets/:id/correction': one('sent statement', {
    firms: OWN_AND_LINKED,
    links: OWN_AND_LINKED,
  }),
  'DELETE /api/v1/timesheets/:id/no-hours': one('statement', { firms: OWN, links: OWN }),
  'GET /api/v1/timesheets/:id/attachments': one('statement', { firms: OWN, links: OWN }),
  'POST /api/v1/timesheets/:id/attachments': one('statement', { firms: OWN, links: OWN }),
  'GET /api/v1/timesheets/:id/attachments/:attachmentId': several({
    statement: { firms: OWN, links: OWN },
    'paper beside an own statement': { firms: THIS_ONE, links: THIS_ONE },
  }),
  // To a firm, what it sent to the house next door is its own too.
  'DELETE /api/v1/timesheets/:id/attachments/:attachmentId': one('sent statement', {
    firms: OWN_AND_LINKED,
    links: OWN_AND_LINKED,
  }),
  'DELETE /api/v1/timesheets/:id': one('statement', { firms: OWN, links: OWN }),

  'GET /api/v1/remembered-names': list('houses', 'firms', 'links'),
  'DELETE /api/v1/remembered-names/:id': one('remembered name', { houses: OWN, firms: OWN, links: OWN }),

  // A house finds a statement by the lines it has on the house's operations.
  'GET /api/v1/timesheet-reviews': list('houses'),
  // Each statement is answered apart, and alike whether it is another house's or nobody's.
  'POST /api/v1/timesheet-reviews/acceptance/preview': one('sent statement', { houses: WHATEVER }),
  'POST /api/v1/timesheet-reviews/acceptance': one('sent statement', { houses: WHATEVER }),
  'POST /api/v1/timesheet-reviews/reversal': one('sent statement', { houses: WHATEVER }),
  'GET /api/v1/timesheet-reviews/:timesheetId': one('sent statement', { houses: OWN }),
  'POST /api/v1/timesheet-reviews/:timesheetId/decisions': one('sent statement', { houses: OWN }),
  'POST /api/v1/timesheet-reviews/:timesheetId/decision-of-all': one('sent statement', { houses: OWN }),
  'GET /api/v1/timesheet-reviews/:timesheetId/reversal': one('sent statement', { houses: OWN }),
  'POST /api/v1/timesheet-reviews/:timesheetId/reversal': one('sent statement', { houses: OWN }),
  'GET /api/v1/timesheet-reviews/:timesheetId/progress': one('sent statement', { houses: OWN }),
  'GET /api/v1/timesheet-reviews/:timesheetId/attachments': one('sent statement', { houses: OWN }),
  'GET /api/v1/timesheet-reviews/:timesheetId/attachments/:attachmentId': one('sent statement', {
    houses: OWN,
  }),
};

/** What firms owe the house they work for, what they are told, and the links they send statements by. */
export const SENDING: Policy = {
  'GET /api/v1/firms-late': list('houses'),
  // Each firm is answered apart, and alike whether it is another house's or nobody's.
  'POST /api/v1/firms-late/reminders/preview': one('firm', { houses: WHATEVER }),
  'POST /api/v1/firms-late/reminders': one('firm', { houses: WHATEVER }),
  'GET /api/v1/firms-late/:id/reminders': one('firm', { houses: OWN_AND_LINKED }),
  'POST /api/v1/firms-late/:id/reminders': one('firm', { houses: OWN_AND_LINKED }),
  'POST /api/v1/firms-late/:id/calls': one('firm', { houses: OWN_AND_LINKED }),
  'PUT /api/v1/firms-late/:id/pause': one('firm', { houses: OWN_AND_LINKED }),
  'DELETE /api/v1/firms-late/:id/pause': one('firm', { houses: OWN_AND_LINKED }),
  'GET /api/v1/firms/:id/deposit-links': one('firm', { houses: OWN_AND_LINKED }),
  'POST /api/v1/firms/:id/deposit-links': one('firm', { houses: OWN_AND_LINKED }),
  'DELETE /api/v1/deposit-links/:id': one('deposit link', { houses: OWN_AND_LINKED }),
};
