import { describe, expect, it } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ProblemError } from '../../lib/api/problem';
import { TextField } from '../fields/TextField';
import { Form } from './Form';

function refusal(errors: { field: string; code: string }[], code = 'fields-invalid') {
  return new ProblemError({ type: '', title: '', status: 422, code, errors });
}

function show(props: { error?: unknown; isPending?: boolean; onSubmit?: (data: FormData) => void }) {
  return render(
    <Form submitLabel="Enregistrer" onSubmit={props.onSubmit ?? (() => undefined)} {...props}>
      <TextField label="SIRET" name="siret" defaultValue="21590163800011" />
    </Form>,
  );
}

describe('a form refused by the server', () => {
  it('says what is wrong on the field itself', () => {
    show({ error: refusal([{ field: 'siret', code: 'siret-bad-checksum' }]) });
    const field = screen.getByLabelText('SIRET');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = field
      .getAttribute('aria-describedby')!
      .split(' ')
      .map((id) => document.getElementById(id));
    expect(described.map((one) => one?.textContent).join(' ')).toContain(
      'Ce SIRET comporte une erreur de frappe',
    );
    expect(screen.getByRole('alert').textContent).toBe('Corrigez les champs signalés.');
  });

  it('is sent again with the mouse once the field is corrected', async () => {
    const sent: FormData[] = [];
    show({
      error: refusal([{ field: 'siret', code: 'siret-bad-checksum' }]),
      onSubmit: (data) => sent.push(data),
    });
    const field = screen.getByLabelText('SIRET');
    await userEvent.clear(field);
    await userEvent.type(field, '21590599900015');
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    expect(sent.map((data) => data.get('siret'))).toEqual(['21590599900015']);
  });

  describe('whose button moves under the pointer, because the sentence above it went away', () => {
    const corrected = () => {
      const sent: FormData[] = [];
      const { container } = show({ onSubmit: (data) => sent.push(data) });
      const button = screen.getByRole('button', { name: 'Enregistrer' });
      return { sent, button, form: container.querySelector('form')! };
    };

    it('is sent by a press that did not move', () => {
      const { sent, button, form } = corrected();
      fireEvent.mouseDown(button, { clientX: 40, clientY: 580, button: 0 });
      fireEvent.mouseUp(form, { clientX: 40, clientY: 581, button: 0 });
      expect(sent).toHaveLength(1);
    });

    it('is not sent when the pointer left the button, nor by a press that began elsewhere', () => {
      const { sent, button, form } = corrected();
      fireEvent.mouseDown(button, { clientX: 40, clientY: 580, button: 0 });
      fireEvent.mouseUp(form, { clientX: 300, clientY: 580, button: 0 });
      fireEvent.mouseDown(form, { clientX: 40, clientY: 580, button: 0 });
      fireEvent.mouseUp(form, { clientX: 40, clientY: 580, button: 0 });
      expect(sent).toEqual([]);
    });
  });

  it('sums up, with the focus, what belongs to no field on screen', () => {
    show({ error: refusal([{ field: 'parties', code: 'consortium-without-lead' }]) });
    const summary = screen.getByRole('alert');
    expect(summary.textContent).toContain('Un groupement a besoin d’un mandataire.');
    expect(document.activeElement).toBe(summary);
  });

  it('says a refusal that has no field in one sentence', () => {
    show({ error: refusal([], 'version-stale') });
    expect(screen.getByRole('alert').textContent).toContain('Quelqu’un a modifié cette fiche entre-temps.');
  });

  it('gives the code when no sentence is known for it', () => {
    show({ error: refusal([], 'rule-of-tomorrow') });
    expect(screen.getByRole('alert').textContent).toContain('rule-of-tomorrow');
  });
});

describe('a form being sent', () => {
  it('cannot be sent a second time', async () => {
    const sent: FormData[] = [];
    const { rerender } = show({ onSubmit: (data) => sent.push(data) });
    await userEvent.click(screen.getByRole('button', { name: 'Enregistrer' }));
    expect(sent.map((data) => data.get('siret'))).toEqual(['21590163800011']);
    rerender(
      <Form submitLabel="Enregistrer" onSubmit={(data) => sent.push(data)} isPending>
        <TextField label="SIRET" name="siret" />
      </Form>,
    );
    await userEvent.click(screen.getByRole('button', { name: /Enregistrer/ }));
    expect(sent).toHaveLength(1);
  });
});
