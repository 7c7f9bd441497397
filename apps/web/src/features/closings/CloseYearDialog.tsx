import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '../../lib/session/use-session';
import { SelectField } from '../../ui/choices/SelectField';
import { TextField } from '../../ui/fields/TextField';
import { Form } from '../../ui/forms/Form';
import { Dialog } from '../../ui/overlays/Dialog';
import { showToast } from '../../ui/overlays/toasts';
import { useCloseYear } from './use-closings';

const YEARS_BACK = 8;

/** Asks which year to freeze and says what that means. */
export function CloseYearDialog({ year: first, onClose }: { year: string; onClose: () => void }) {
  const { t } = useTranslation('closings');
  const { user, today } = useSession();
  const navigate = useNavigate();
  const [year, setYear] = useState(first);
  const [note, setNote] = useState('');
  const thisYear = Number(today.slice(0, 4));
  const years = Array.from({ length: YEARS_BACK }, (_, back) => String(thisYear - back));
  const close = useCloseYear((closing) => {
    showToast({ message: t('dialog.done', { year: closing.year }) });
    void navigate(`/arretes/${closing.id}`);
  });
  return (
    <Dialog title={t('dialog.title')} isOpen onClose={onClose}>
      <p>
        {user.territory
          ? t('dialog.whatHouse', { territory: user.territory.name })
          : t('dialog.whatMetropolis')}
      </p>
      <Form
        onSubmit={() =>
          close.mutate({ year: Number(year), convention: 'HOUSE_1800', note: note.trim() || null })
        }
        error={close.error}
        isPending={close.isPending}
        submitLabel={t('dialog.submit', { year })}
      >
        <SelectField
          name="year"
          label={t('dialog.year')}
          options={years.map((id) => ({ id, label: id }))}
          value={year}
          onChange={(id) => setYear(String(id))}
        />
        <TextField
          name="note"
          label={t('dialog.note')}
          isOptional
          placeholder={t('dialog.notePlaceholder')}
          value={note}
          onChange={setNote}
        />
      </Form>
    </Dialog>
  );
}
