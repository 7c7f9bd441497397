import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { TextField } from '../../../ui/fields/TextField';
import { Form } from '../../../ui/forms/Form';
import { FormColumns } from '../../../ui/forms/FormColumns';
import { Dialog } from '../../../ui/overlays/Dialog';
import { showToast } from '../../../ui/overlays/toasts';
import { Tag } from '../../../ui/signs/Tag';
import { useAllocate, type WorkContract } from '../use-participants';
import { readShare, typedShare } from './share';

/** Shares a work contract out between the clauses of the house that it serves, all at once. */
export function AllocationDialog({ contract, onClose }: { contract: WorkContract; onClose: () => void }) {
  const { t } = useTranslation('participants');
  const ours = contract.assignments.filter(({ isOwn }) => isOwn);
  const [shares, setShares] = useState(() =>
    Object.fromEntries(ours.map(({ id, sharePerTenThousand }) => [id, typedShare(sharePerTenThousand)])),
  );
  const allocate = useAllocate(contract.id, () => {
    showToast({ message: t('allocation.done') });
    onClose();
  });

  function save() {
    allocate.mutate({
      shares: ours.map(({ id, version }) => ({
        assignmentId: id,
        version,
        sharePerTenThousand: readShare(shares[id] ?? '') ?? 0,
      })),
    });
  }

  return (
    <Dialog title={t('allocation.title', { firm: contract.firmName })} isOpen isWide onClose={onClose}>
      <Form
        onSubmit={save}
        error={allocate.error}
        isPending={allocate.isPending}
        submitLabel={t('allocation.submit')}
        onCancel={onClose}
      >
        <p>{t('allocation.text')}</p>
        <FormColumns>
          {ours.map(({ id, operationName, lotNumber }, at) => (
            <TextField
              key={id}
              label={t('assignment.lot', { operation: operationName, lot: lotNumber })}
              name={`share-${id}`}
              isRequired
              autoFocus={at === 0}
              inputMode="decimal"
              autoComplete="off"
              validate={(text) => (text === '' || readShare(text) ? null : t('assignment.shareWrong'))}
              value={shares[id] ?? ''}
              onChange={(text) => setShares((current) => ({ ...current, [id]: text }))}
            />
          ))}
        </FormColumns>
        <Together shares={Object.values(shares)} />
      </Form>
    </Dialog>
  );
}

/** What the shares make together. Above 100 % they may still follow each other in time: the server tells. */
function Together({ shares }: { shares: string[] }) {
  const { t } = useTranslation('participants');
  const { formatPercent } = useFormats();
  const total = shares.reduce((sum, text) => sum + (readShare(text) ?? 0), 0);
  const percent = formatPercent(total, 10_000, total % 100 === 0 ? 0 : 2);
  const tone = total > 10_000 ? 'warn' : total === 10_000 ? 'ok' : 'neutral';
  return (
    <p aria-live="polite">
      <Tag tone={tone}>{t(total > 10_000 ? 'allocation.above' : 'allocation.together', { percent })}</Tag>
    </p>
  );
}
