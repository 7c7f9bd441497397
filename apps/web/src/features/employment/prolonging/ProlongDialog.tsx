import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../../lib/api/problem';
import type { components } from '../../../lib/api/schema.gen';
import { useFormats } from '../../../lib/format/use-formats';
import { useProblemMessage } from '../../../lib/problem-message';
import { useSession } from '../../../lib/session/use-session';
import { CheckboxField } from '../../../ui/fields/CheckboxField';
import { DayField } from '../../../ui/fields/DayField';
import { Form } from '../../../ui/forms/Form';
import { Dialog } from '../../../ui/overlays/Dialog';
import { showToast } from '../../../ui/overlays/toasts';
import { ErrorState } from '../../../ui/states/ErrorState';
import { Preview } from '../../../ui/tables/Preview';
import { useProlong, useProlongationPreview, useUndoProlongation } from './use-prolongation';
import { useProlongationRow } from './use-prolongation-row';

type Contract = components['schemas']['EmploymentContractListItem'];
type ProlongDialogProps = { contracts: readonly Contract[]; onDone: () => void; onClose: () => void };

/** Prolongs several work contracts to one day, after showing what stops before it and which cannot be. */
export function ProlongDialog({ contracts, onDone, onClose }: ProlongDialogProps) {
  const { t } = useTranslation('employment');
  const { formatDay } = useFormats();
  const { today } = useSession();
  const { sentence } = useProblemMessage();
  const [chosen] = useState(contracts);
  const [until, setUntil] = useState<string | null>(null);
  const [withLimits, setWithLimits] = useState(false);
  const rowOf = useProlongationRow(chosen);
  const seen = chosen.map(({ id, version }) => ({ id, version }));
  const preview = useProlongationPreview(seen, until);
  const items = until === null ? [] : (preview.data?.items ?? []);
  const possible = items.filter(({ refusal }) => refusal === null);
  const plain = possible.filter(({ limits }) => limits.length === 0);
  const limited = possible.filter(({ limits }) => limits.length > 0);
  const refused = items.filter(({ refusal }) => refusal !== null);
  const taken = new Set((withLimits ? possible : plain).map(({ id }) => id));
  const undo = useUndoProlongation();
  const prolong = useProlong(({ items: contracts }) => {
    showToast({
      message: t('prolong.done', { count: contracts.length, day: formatDay(until!) }),
      action: {
        label: t('prolong.undo'),
        // The window is gone by then: what is told afterwards hangs on the request, not on it.
        onAction: () =>
          void undo
            .mutateAsync({ contracts })
            .then(() => showToast({ message: t('prolong.undone', { count: contracts.length }) }))
            .catch((error) => showToast({ message: sentence(problemOf(error)), tone: 'bad' })),
      },
    });
    onDone();
  });
  const isKnown = until !== null && preview.data !== undefined && !preview.isPlaceholderData;
  const groups = [
    { title: t('prolong.will', { count: plain.length }), rows: plain.map(rowOf) },
    { title: t('prolong.limited', { count: limited.length }), rows: limited.map(rowOf) },
    { title: t('prolong.willNot', { count: refused.length }), rows: refused.map(rowOf) },
  ].filter(({ rows }, index) => index === 0 || rows.length > 0);
  return (
    <Dialog title={t('prolong.title')} isOpen isWide onClose={onClose}>
      <Form
        onSubmit={() => prolong.mutate({ contracts: seen.filter(({ id }) => taken.has(id)), until: until! })}
        error={prolong.error}
        isPending={prolong.isPending}
        isSubmitDisabled={!isKnown || taken.size === 0}
        submitLabel={t('prolong.submit', { count: taken.size })}
        onCancel={onClose}
      >
        <DayField
          label={t('prolong.until')}
          name="until"
          value={until}
          onChange={setUntil}
          min={today}
          description={t('prolong.help')}
          isRequired
          autoFocus
        />
        {preview.error && until !== null ? (
          <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
        ) : items.length > 0 ? (
          <>
            <Preview label={t('prolong.preview')} isBusy={!isKnown} groups={groups} />
            {limited.length > 0 ? (
              <CheckboxField isSelected={withLimits} onChange={setWithLimits}>
                {t('prolong.withLimits', { count: limited.length })}
              </CheckboxField>
            ) : null}
          </>
        ) : null}
      </Form>
    </Dialog>
  );
}
