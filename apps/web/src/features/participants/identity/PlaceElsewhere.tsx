import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { nameInSentence } from '../../../lib/format/person-name';
import { showToast } from '../../../ui/overlays/toasts';
import { participantPath } from '../paths';
import { AssignmentDialog } from '../work-contract/AssignmentDialog';
import { ContractDialog, type ContractToAssign } from '../work-contract/ContractDialog';
import { FindPersonDialog, type Placed } from './FindPersonDialog';

/** Mutualisation, step by step: finds somebody of another house, then a work contract, then a clause of the house. */
export function PlaceElsewhere({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('participants');
  const navigate = useNavigate();
  const [hired, setHired] = useState<Placed | null>(null);
  const [assigned, setAssigned] = useState<(Placed & { contract: ContractToAssign }) | null>(null);
  if (assigned) {
    const { person, known, contract } = assigned;
    const finish = () => {
      showToast({ message: t('place.done', { name: nameInSentence(person) }) });
      navigate(participantPath(person.id));
    };
    return <AssignmentDialog contract={contract} knownAs={known} onSaved={finish} onClose={onClose} />;
  }
  if (hired) {
    return (
      <ContractDialog
        participantId={hired.person.id}
        knownAs={hired.known}
        onSaved={(contract) => setAssigned({ ...hired, contract })}
        onClose={onClose}
      />
    );
  }
  return (
    <FindPersonDialog
      onHire={setHired}
      onAssign={(placed, contract) => setAssigned({ ...placed, contract })}
      onClose={onClose}
    />
  );
}
