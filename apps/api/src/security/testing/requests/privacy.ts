import type { Questions } from './question.js';

/** What a person was told, and how long their file is kept. */
export const PRIVACY_QUESTIONS: Questions = {
  'POST /api/v1/participants/:id/information-notices': {
    body: () => ({ givenOn: '2044-01-01', means: 'HANDED_OVER' }),
    reaches: ['notice-in-the-future'],
  },
  'PUT /api/v1/participants/:id/retention-hold': {
    body: () => ({ heldUntil: '2044-01-01', reason: 'Un contrôle est en cours' }),
    reaches: ['hold-too-long'],
  },
  'PATCH /api/v1/participants/:id/residences/:residenceId': {
    body: () => ({ communeCode: '99999', isQpv: false, validFrom: '2010-01-01', reason: 'Adresse relue' }),
    reaches: ['commune-unknown'],
  },
  'POST /api/v1/participants/:id/residences/:residenceId/removal': {
    body: () => ({ reason: 'Adresse relue' }),
    reaches: ['residence-missing'],
  },
  'PATCH /api/v1/participants/:id/eligibilities/:eligibilityId': {
    body: () => ({ criterionCode: 'RSA', assessedOn: '2044-01-01', reason: 'Critère relu' }),
    reaches: ['assessed-in-the-future'],
  },
  'DELETE /api/v1/participants/:id/retention-hold': {
    // There must be one to lift.
    before: (db, { record, site }) =>
      db.query(
        `insert into retention_hold (participant_id, territory_id, placed_on, held_until, reason, placed_by_user_id)
          values ($1, $2, '2024-06-01', '2024-12-31', 'Un contrôle est en cours', $3)`,
        [record.id, site.territory.id, site.accounts.facilitator.id],
      ),
  },
};
