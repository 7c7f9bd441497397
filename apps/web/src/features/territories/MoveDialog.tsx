import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTerritories } from '../../lib/selection/use-territories';
import { useSession } from '../../lib/session/use-session';
import { SelectField } from '../../ui/choices/SelectField';
import { DayField } from '../../ui/fields/DayField';
import { Form } from '../../ui/forms/Form';
import { Dialog } from '../../ui/overlays/Dialog';
import { showToast } from '../../ui/overlays/toasts';
import { SourceFields } from './SourceFields';
import { type AttachedCommune, useAttachCommune } from './use-attachments';

/** Moves a commune to another territory from a day on. */
export function MoveDialog({ commune, onClose }: { commune: AttachedCommune; onClose: () => void }) {
  const { t } = useTranslation('territories');
  const { today } = useSession();
  const { territories } = useTerritories();
  const [territoryId, setTerritory] = useState<number | null>(null);
  const [validFrom, setValidFrom] = useState<string | null>(today);
  const write = useAttachCommune(() => {
    showToast({ message: t('move.saved', { commune: commune.name }) });
    onClose();
  });

  function save(data: FormData) {
    write.mutate({
      communeCode: commune.code,
      territoryId: Number(territoryId),
      validFrom: validFrom ?? '',
      isVerified: data.get('isVerified') !== null,
      source: String(data.get('source')).trim(),
    });
  }

  return (
    <Dialog title={t('move.title', { commune: commune.name })} isOpen onClose={onClose}>
      <Form
        onSubmit={save}
        error={write.error}
        isPending={write.isPending}
        submitLabel={t('move.submit')}
        onCancel={onClose}
      >
        <p>
          {commune.current ? t('move.effect', { territory: commune.current.territoryName }) : t('move.first')}
        </p>
        <SelectField
          label={t('field.territoryId')}
          name="territoryId"
          isRequired
          options={territories
            .filter(({ id, isOutside }) => !isOutside && id !== commune.current?.territoryId)
            .map(({ id, name }) => ({ id, label: name }))}
          value={territoryId}
          onChange={(id) => setTerritory(id === null ? null : Number(id))}
        />
        <DayField
          label={t('field.validFrom')}
          name="validFrom"
          isRequired
          value={validFrom}
          onChange={setValidFrom}
        />
        <SourceFields isVerified source="" />
      </Form>
    </Dialog>
  );
}
