import { useTranslation } from 'react-i18next';
import { api, ask } from '../../lib/api/client';
import type { components } from '../../lib/api/schema.gen';
import { useWrite } from '../../lib/api/use-write';
import { showToast } from '../../ui/overlays/toasts';

type Schemas = components['schemas'];
type Correction = Schemas['Correction'];

const CHANGED = [['participants'], ['employment-contracts'], ['hours'], ['operations'], ['privacy']];

/** Says that a correction is saved, and what it changed in the work contracts. */
export function useTellCorrection() {
  const { t } = useTranslation('privacy');
  return ({ refrozenContracts, keptContracts }: Correction, saved = t('correct.saved')) => {
    const followed = refrozenContracts > 0 ? t('correct.refrozen', { count: refrozenContracts }) : '';
    const kept = keptContracts > 0 ? t('correct.kept', { count: keptContracts }) : '';
    showToast({ message: [saved, followed, kept].filter(Boolean).join(' ') });
  };
}

export function useCorrectResidence(id: number, residenceId: number, onSuccess: (done: Correction) => void) {
  const path = { id, residenceId };
  return useWrite(
    (body: Schemas['CorrectedResidence'], headers) =>
      ask(
        api.PATCH('/api/v1/participants/{id}/residences/{residenceId}', { params: { path }, body, headers }),
      ),
    { invalidates: CHANGED, onSuccess },
  );
}

export function useRemoveResidence(id: number, residenceId: number, onSuccess: (done: Correction) => void) {
  const path = { id, residenceId };
  return useWrite(
    (body: Schemas['RemovedResidence'], headers) =>
      ask(
        api.POST('/api/v1/participants/{id}/residences/{residenceId}/removal', {
          params: { path },
          body,
          headers,
        }),
      ),
    { invalidates: CHANGED, onSuccess },
  );
}

export function useCorrectEligibility(
  id: number,
  eligibilityId: number,
  onSuccess: (done: Correction) => void,
) {
  const path = { id, eligibilityId };
  return useWrite(
    (body: Schemas['CorrectedEligibility'], headers) =>
      ask(
        api.PATCH('/api/v1/participants/{id}/eligibilities/{eligibilityId}', {
          params: { path },
          body,
          headers,
        }),
      ),
    { invalidates: CHANGED, onSuccess },
  );
}
