import { list, OWN, one, type Policy, several, THIS_ONE } from './notation.js';

/** Hours: a firm declares those of its employees, the house of the operation decides and corrects. Nobody else. */
export const HOURS: Policy = {
  'GET /api/v1/hours/grid': list('houses'),
  'POST /api/v1/hours/grid/search': list('houses'),
  'PUT /api/v1/hours/cells': one('assignment', { houses: OWN }),

  'GET /api/v1/timesheets/this-month': list('firms'),
  'GET /api/v1/timesheets/template.xlsx': list('firms'),
  'GET /api/v1/timesheets/template.csv': list('firms'),
  'GET /api/v1/timesheets': list('firms'),
  'GET /api/v1/timesheets/:id': one('statement', { firms: OWN }),
  'POST /api/v1/timesheets': list('firms'),
  'POST /api/v1/timesheets/pastes': list('firms'),
  'POST /api/v1/timesheets/files': list('firms'),
  'POST /api/v1/timesheets/no-hours': list('firms'),
  'POST /api/v1/timesheets/:id/rows/search': one('statement', { firms: OWN }),
  'PATCH /api/v1/timesheets/:id/rows': several({
    statement: { firms: OWN },
    'row in an own statement': { firms: THIS_ONE },
  }),
  'POST /api/v1/timesheets/:id/rows/bulk': one('statement', { firms: OWN }),
  'POST /api/v1/timesheets/:id/rows/replacements': one('statement', { firms: OWN }),
  'GET /api/v1/timesheets/:id/columns': one('statement', { firms: OWN }),
  'PUT /api/v1/timesheets/:id/columns': one('statement', { firms: OWN }),
  'GET /api/v1/timesheets/:id/refusals': one('statement', { firms: OWN }),
  'POST /api/v1/timesheets/:id/refused-rows': one('statement', { firms: OWN }),
  'GET /api/v1/timesheets/:id/effect': one('statement', { firms: OWN }),
  'GET /api/v1/timesheets/:id/lines': one('statement', { firms: OWN }),
  'GET /api/v1/timesheets/:id/progress': one('statement', { firms: OWN }),
  'POST /api/v1/timesheets/:id/certification': one('statement', { firms: OWN }),
  'DELETE /api/v1/timesheets/:id': one('statement', { firms: OWN }),

  // A house finds a statement by the lines it has on the house's operations.
  'GET /api/v1/timesheet-reviews': list('houses'),
  'GET /api/v1/timesheet-reviews/:timesheetId': one('sent statement', { houses: OWN }),
  'POST /api/v1/timesheet-reviews/:timesheetId/decisions': one('sent statement', { houses: OWN }),
  'POST /api/v1/timesheet-reviews/:timesheetId/decision-of-all': one('sent statement', { houses: OWN }),
  'GET /api/v1/timesheet-reviews/:timesheetId/reversal': one('sent statement', { houses: OWN }),
  'POST /api/v1/timesheet-reviews/:timesheetId/reversal': one('sent statement', { houses: OWN }),
  'GET /api/v1/timesheet-reviews/:timesheetId/progress': one('sent statement', { houses: OWN }),
  'GET /api/v1/firms-late': list('houses'),
};
