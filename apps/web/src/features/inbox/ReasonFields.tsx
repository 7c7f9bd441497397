import { SET_ASIDE_REASONS } from '@clausier/domain/inbox/set-aside';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/fields/TextField';
import css from './inbox.module.css';
import type { SetAsideReason } from './use-inbox';

type ReasonFieldsProps = {
  reason: SetAsideReason;
  onReason: (reason: SetAsideReason) => void;
  note: string;
  onNote: (note: string) => void;
  /** Nothing is written about a person. */
  isWritten: boolean;
};

/** Why something is set aside: one of a list and, where it is about nobody, a few words. */
export function ReasonFields({ reason, onReason, note, onNote, isWritten }: ReasonFieldsProps) {
  const { t } = useTranslation('inbox');
  return (
    <>
      <fieldset className={css.reasons}>
        <legend>{t('aside.reason')}</legend>
        {SET_ASIDE_REASONS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="reason"
              value={one}
              // biome-ignore lint/a11y/noAutofocus: a window begins at its first choice, the usual one.
              autoFocus={one === reason}
              checked={one === reason}
              onChange={() => onReason(one)}
            />
            {t(`reason.${one}`)}
          </label>
        ))}
      </fieldset>
      <p className="small">{t('aside.effect')}</p>
      {isWritten ? (
        <TextField
          label={t('aside.note')}
          name="note"
          isMultiline
          isRequired={reason === 'OTHER'}
          isOptional={reason !== 'OTHER'}
          maxLength={500}
          value={note}
          onChange={onNote}
        />
      ) : null}
    </>
  );
}
