import { useState } from 'react';
import { ProblemError } from '../../lib/api/problem';
import { ComboBoxField } from '../../ui/choices/ComboBoxField';
import type { Option } from '../../ui/choices/OptionItem';
import { SelectField } from '../../ui/choices/SelectField';
import { CheckboxField } from '../../ui/fields/CheckboxField';
import { DayField } from '../../ui/fields/DayField';
import { HoursField } from '../../ui/fields/HoursField';
import { TextField } from '../../ui/fields/TextField';
import { Form } from '../../ui/forms/Form';
import { FormColumns } from '../../ui/forms/FormColumns';
import { Card } from '../../ui/page/Card';
import samples from './samples.json';

const refusal = new ProblemError({
  type: 'about:blank',
  title: '',
  status: 422,
  code: 'unexpected',
  errors: [
    { field: 'siret', code: 'siret-bad-checksum' },
    { field: 'elsewhere', code: 'weights-empty' },
  ],
});

async function searchFirms(text: string): Promise<Option[]> {
  const firms = samples.form.firms.map((label, id) => ({ id, label, description: samples.house }));
  return firms.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()));
}

/** Every field, and what a refusal by the server looks like once the form is submitted. */
export function KitForm() {
  const { form } = samples;
  const [error, setError] = useState<unknown>();
  const [firm, setFirm] = useState<Option | null>(null);
  const [hours, setHours] = useState<number | null>(15_167);
  const [day, setDay] = useState<string | null>('2025-03-12');
  return (
    <Card title={form.title}>
      <Form
        submitLabel={form.save}
        onSubmit={() => setError(refusal)}
        onCancel={() => setError(null)}
        error={error}
      >
        <FormColumns>
          <ComboBoxField
            label={form.firm}
            name="firm"
            searchKey="kit-firms"
            search={searchFirms}
            value={firm}
            onChange={setFirm}
          />
          <SelectField
            label={form.mode}
            name="mode"
            isOptional
            options={form.modes.map((label, id) => ({ id, label }))}
          />
          <TextField label={form.siret} name="siret" defaultValue="21590163800011" />
          <HoursField
            label={form.hours}
            name="hours"
            value={hours}
            onChange={setHours}
            description={form.hoursHelp}
          />
          <DayField label={form.day} name="startedOn" value={day} onChange={setDay} isRequired />
          <TextField label={form.note} name="note" isOptional isMultiline />
        </FormColumns>
        <CheckboxField name="certified" note={form.certifyNote}>
          {form.certify}
        </CheckboxField>
      </Form>
    </Card>
  );
}
