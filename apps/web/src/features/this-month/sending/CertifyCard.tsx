import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../../lib/api/problem';
import { useFormats } from '../../../lib/format/use-formats';
import { useProblemMessage } from '../../../lib/problem-message';
import { useSession } from '../../../lib/session/use-session';
import { Button } from '../../../ui/buttons/Button';
import { CheckboxField } from '../../../ui/fields/CheckboxField';
import { TextField } from '../../../ui/fields/TextField';
import { showToast } from '../../../ui/overlays/toasts';
import { Card } from '../../../ui/page/Card';
import css from '../this-month.module.css';
import type { Statement } from '../use-this-month';
import { useCertify } from './use-write-statement';

/** The last step: the statement, the name of who certifies, and the amount on the button. */
export function CertifyCard({ statement }: { statement: Statement }) {
  const { t } = useTranslation('this-month');
  const { formatHours } = useFormats();
  const { sentence } = useProblemMessage();
  const { user, link } = useSession();
  const [isAccepted, setAccepted] = useState(false);
  const [isWithout, setWithout] = useState(false);
  // Whoever comes by a link has no name here yet: the firm's would sign for nobody.
  const [name, setName] = useState(link ? '' : user.name);
  const { hours, refusedRows, newLines, changedLines } = statement.effect;
  const certify = useCertify(statement, () =>
    showToast({ message: t('certify.done', { hours: formatHours(hours) }) }),
  );
  const isReady =
    isAccepted && name.trim() !== '' && newLines + changedLines > 0 && (refusedRows === 0 || isWithout);
  return (
    <Card label={t('step.certify')}>
      <div className={css.certify}>
        <div className={css.promises}>
          <CheckboxField isSelected={isAccepted} onChange={setAccepted} note={t('certify.note')}>
            {t('certify.statement')}
          </CheckboxField>
          {refusedRows > 0 ? (
            <CheckboxField isSelected={isWithout} onChange={setWithout} note={t('certify.withoutNote')}>
              {t('certify.without', { count: refusedRows })}
            </CheckboxField>
          ) : null}
        </div>
        <div className={css.signature}>
          <TextField label={t('certify.name')} value={name} onChange={setName} />
          <Button
            tone="primary"
            isDisabled={!isReady}
            isPending={certify.isPending}
            onPress={() => certify.mutate({ name, withoutRefusedRows: isWithout })}
          >
            {t('certify.send', { hours: formatHours(hours) })}
          </Button>
        </div>
      </div>
      {certify.error ? (
        <p className={css.refusal} role="alert">
          {sentence(problemOf(certify.error))}
        </p>
      ) : null}
    </Card>
  );
}
