import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/overlays/Dialog';
import type { ReviewItem } from '../use-reviews';
import { AcceptanceForm } from './AcceptanceForm';
import { OutcomesTold } from './OutcomesTold';
import { ReversalForm } from './ReversalForm';
import type { StatementOutcome } from './use-several';

type AcceptSeveralDialogProps = { statements: readonly ReviewItem[]; onClose: () => void };

type Step =
  | { is: 'asked' }
  | { is: 'accepted' | 'reversed'; outcomes: StatementOutcome[] }
  | { is: 'undoing'; accepted: StatementOutcome[] };

/** Accepts several statements: what it would do, then what became of each, with the way back. */
export function AcceptSeveralDialog({ statements, onClose }: AcceptSeveralDialogProps) {
  const { t } = useTranslation('timesheets');
  const [step, setStep] = useState<Step>({ is: 'asked' });
  // Kept while the list empties behind the window.
  const [chosen] = useState(statements);
  const nameOf = (id: number) => chosen.find(({ timesheetId }) => timesheetId === id)?.firmName ?? '';
  return (
    <Dialog title={t(`several.title.${step.is}`)} isOpen isWide onClose={onClose}>
      {step.is === 'asked' ? (
        <AcceptanceForm
          timesheetIds={[...new Set(chosen.map(({ timesheetId }) => timesheetId))]}
          onTold={({ items }) => setStep({ is: 'accepted', outcomes: items })}
          onClose={onClose}
        />
      ) : step.is === 'undoing' ? (
        <ReversalForm
          accepted={step.accepted}
          nameOf={nameOf}
          onTold={({ items }) => setStep({ is: 'reversed', outcomes: items })}
          onClose={onClose}
        />
      ) : (
        <OutcomesTold
          is={step.is}
          outcomes={step.outcomes}
          nameOf={nameOf}
          onUndo={(accepted) => setStep({ is: 'undoing', accepted })}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}
