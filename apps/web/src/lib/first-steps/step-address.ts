import type { HouseStepState, InstallationStepState } from './use-first-steps';

/** Where the first steps are told, whatever is left of them. */
export const firstStepsPath = '/premiers-pas';

/** The form of a step, one click away; null where the role has nothing to open, or the record is not there yet. */
export function addressOfStep(state: HouseStepState | InstallationStepState): string | null {
  switch (state.step) {
    case 'HOUSE':
      return null;
    case 'AUTHORITY':
      return '/maitres-d-ouvrage?ajouter=acheteur';
    case 'FIRM':
      return '/entreprises?ajouter=entreprise';
    case 'OPERATION':
      return '/operations/nouvelle';
    case 'CONTRACT':
      return state.operationId ? `/operations/${state.operationId}?ajouter=marche` : null;
    case 'CLAUSE':
      return state.lotId ? `/operations/${state.operationId}/lots/${state.lotId}?ajouter=clause` : null;
    case 'PARTICIPANT':
      return '/participants/nouveau';
    case 'WORK_CONTRACT':
      return state.participantId ? `/participants/${state.participantId}?ajouter=contrat` : null;
    case 'ASSIGNMENT':
      return state.participantId ? `/participants/${state.participantId}?ajouter=affectation` : null;
    case 'HOURS':
      return '/saisie';
    case 'TERRITORIES':
      return '/territoires-communes';
    case 'FIRST_ENTRY':
      return '/utilisateurs';
    default:
      return '/utilisateurs?ajouter=compte';
  }
}
