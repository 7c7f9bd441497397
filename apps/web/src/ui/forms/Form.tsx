import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Form as AriaForm } from 'react-aria-components/Form';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../lib/api/problem';
import { useProblemMessage } from '../../lib/problem-message';
import { Button } from '../buttons/Button';
import { FormSummary } from './FormSummary';
import css from './form.module.css';
import { useHeldPress } from './use-held-press';

type FormProps = {
  /** Called with what the form holds once every field accepts its own value. */
  onSubmit: (data: FormData) => void;
  /** What the server answered to the last submission: a mutation's `error`. */
  error?: unknown;
  isPending?: boolean;
  /** The primary action, named by what it does: "Créer l’opération". */
  submitLabel: string;
  onCancel?: () => void;
  /** Instead of "Annuler", where the action itself is to cancel something. */
  cancelLabel?: string;
  isSubmitDisabled?: boolean;
  children: ReactNode;
};

/** A form whose fields show what the server says of them; the rest of what it says is summed up above and focused. */
export function Form(props: FormProps) {
  const { onSubmit, error, isPending, submitLabel, onCancel, cancelLabel, isSubmitDisabled, children } =
    props;
  const { t } = useTranslation('ui');
  const { fieldSentences } = useProblemMessage();
  const form = useRef<HTMLFormElement>(null);
  const names = useFieldNames(form, error);
  const problem = error ? problemOf(error) : null;
  const holdPress = useHeldPress();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!isPending) onSubmit(new FormData(event.currentTarget));
  }

  return (
    <AriaForm
      ref={form}
      className={css.form}
      onSubmit={submit}
      validationErrors={problem ? fieldSentences(problem) : undefined}
    >
      {problem ? <FormSummary problem={problem} shownOnFields={names} /> : null}
      {children}
      <div className={css.actions} onMouseDownCapture={holdPress}>
        <Button type="submit" tone="primary" isPending={isPending} isDisabled={isSubmitDisabled}>
          {submitLabel}
        </Button>
        {onCancel ? (
          <Button tone="quiet" onPress={onCancel}>
            {cancelLabel ?? t('cancel')}
          </Button>
        ) : null}
      </div>
    </AriaForm>
  );
}

/** The names of the fields on screen when an answer arrives: what the server says of another one goes to the summary. */
function useFieldNames(form: { current: HTMLFormElement | null }, error: unknown): ReadonlySet<string> {
  const [names, setNames] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!error || !form.current) return;
    const controls = [...form.current.elements] as HTMLInputElement[];
    setNames(new Set(controls.map((control) => control.name).filter(Boolean)));
  }, [form, error]);
  return names;
}
