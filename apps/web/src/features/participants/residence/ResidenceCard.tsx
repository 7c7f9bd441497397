import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { searchCommunes } from '../../../lib/reference/search-communes';
import { Button } from '../../../ui/buttons/Button';
import { ComboBoxField } from '../../../ui/choices/ComboBoxField';
import type { Option } from '../../../ui/choices/OptionItem';
import { CheckboxField } from '../../../ui/fields/CheckboxField';
import { DayField } from '../../../ui/fields/DayField';
import { Form } from '../../../ui/forms/Form';
import { Dialog } from '../../../ui/overlays/Dialog';
import { Card } from '../../../ui/page/Card';
import css from '../participants.module.css';
import { type ParticipantFile, useAddResidence } from '../use-participants';
import { CorrectResidenceDialog } from './CorrectResidenceDialog';

/** Where the person lives and has lived; work contracts keep the home they started with. */
export function ResidenceCard({ file }: { file: ParticipantFile }) {
  const { t } = useTranslation('participants');
  const { formatDay } = useFormats();
  const [isMoving, setMoving] = useState(false);
  const [corrected, setCorrected] = useState<ParticipantFile['residences'][number] | null>(null);
  return (
    <Card
      title={t('residence.title')}
      actions={
        <Button tone="quiet" onPress={() => setMoving(true)}>
          {t('residence.add')}
        </Button>
      }
    >
      <ul className={css.facts}>
        {file.residences.map((home) => (
          <li key={home.id}>
            <b>{home.communeName}</b> {home.isQpv ? 'QPV' : ''}
            <div className="small">
              {home.territoryName} ·{' '}
              {home.validTo
                ? t('dates.fromTo', { from: formatDay(home.validFrom), to: formatDay(home.validTo) })
                : t('dates.since', { from: formatDay(home.validFrom) })}
            </div>
            {home.isMerged ? (
              <div className="small">{t('residence.merged')}</div>
            ) : (
              <div className={css.does}>
                <Button
                  tone="quiet"
                  aria-label={`${t('privacy:correct.action')} : ${home.communeName}`}
                  onPress={() => setCorrected(home)}
                >
                  {t('privacy:correct.action')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {corrected ? (
        <CorrectResidenceDialog file={file} residence={corrected} onClose={() => setCorrected(null)} />
      ) : null}
      {isMoving ? <ResidenceDialog participantId={file.id} onClose={() => setMoving(false)} /> : null}
    </Card>
  );
}

function ResidenceDialog({ participantId, onClose }: { participantId: number; onClose: () => void }) {
  const { t } = useTranslation('participants');
  const [commune, setCommune] = useState<Option | null>(null);
  const [validFrom, setValidFrom] = useState<string | null>(null);
  const [isQpv, setQpv] = useState(false);
  const add = useAddResidence(participantId, onClose);
  const submit = () => {
    if (commune && validFrom) add.mutate({ communeCode: String(commune.id), isQpv, validFrom });
  };
  return (
    <Dialog title={t('residence.add')} isOpen onClose={onClose}>
      <Form
        onSubmit={submit}
        error={add.error}
        isPending={add.isPending}
        submitLabel={t('residence.save')}
        onCancel={onClose}
      >
        <ComboBoxField
          label={t('form.commune')}
          name="communeCode"
          isRequired
          autoFocus
          searchKey="communes"
          search={searchCommunes}
          value={commune}
          onChange={setCommune}
        />
        <DayField
          label={t('form.livesThereSince')}
          name="validFrom"
          isRequired
          description={t('residence.ends')}
          value={validFrom}
          onChange={setValidFrom}
        />
        <CheckboxField isSelected={isQpv} onChange={setQpv}>
          {t('form.isQpv')}
        </CheckboxField>
      </Form>
    </Dialog>
  );
}
