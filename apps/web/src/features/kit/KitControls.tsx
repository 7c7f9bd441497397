import { useState } from 'react';
import { Button } from '../../ui/buttons/Button';
import { ButtonLink } from '../../ui/buttons/ButtonLink';
import { Steps } from '../../ui/forms/Steps';
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog';
import { Dialog } from '../../ui/overlays/Dialog';
import { Menu } from '../../ui/overlays/Menu';
import { showToast } from '../../ui/overlays/toasts';
import { Card } from '../../ui/page/Card';
import { KeyHint } from '../../ui/page/KeyHint';
import { KeyHints } from '../../ui/page/KeyHints';
import { Tabs } from '../../ui/page/Tabs';
import { Tag, type TagTone } from '../../ui/signs/Tag';
import samples from './samples.json';

const tones = Object.entries(samples.tags) as [TagTone, string][];

/** Buttons, tags, tabs, steps, and what opens over the page. */
export function KitControls() {
  const [open, setOpen] = useState<'confirm' | 'dialog' | null>(null);
  const undo = { label: samples.undo, onAction: () => undefined };
  return (
    <>
      <Steps label={samples.form.title} steps={samples.steps} current={2} />
      <Card label={samples.enter}>
        <div className="row">
          <Button tone="primary">{samples.enter}</Button>
          <Button>{samples.report}</Button>
          <Button isDisabled>{samples.report}</Button>
          <Button tone="primary" isPending>
            {samples.form.save}
          </Button>
          <Button tone="quiet" aria-pressed>
            {samples.tabs[0]}
          </Button>
          <Button tone="quiet" aria-pressed={false}>
            {samples.tabs[1]}
          </Button>
          <ButtonLink to="/kit">{samples.crumb}</ButtonLink>
          <Button onPress={() => setOpen('dialog')}>{samples.form.title}</Button>
          <Button tone="danger" onPress={() => setOpen('confirm')}>
            {samples.remove}
          </Button>
          <Button onPress={() => showToast({ message: samples.removed, action: undo })}>
            {samples.removed}
          </Button>
          <Button onPress={() => showToast({ message: samples.failed, tone: 'bad' })}>
            {samples.failed}
          </Button>
          <Menu
            label={samples.operation}
            actions={[
              { id: 'report', label: samples.report, onAction: () => undefined },
              { id: 'remove', label: samples.remove, onAction: () => setOpen('confirm'), isDangerous: true },
            ]}
          />
        </div>
      </Card>
      <div className="row">
        {tones.map(([tone, label]) => (
          <Tag key={tone} tone={tone}>
            {label}
          </Tag>
        ))}
      </div>
      <Tabs
        label={samples.operation}
        items={samples.tabs.map((label, index) => ({
          id: label,
          label,
          count: index === 1 ? '14' : undefined,
          content: <p>{samples.subtitle}</p>,
        }))}
      />
      <KeyHints>
        {samples.keys.map(({ keys, label }) => (
          <KeyHint key={label} keys={keys} label={label} />
        ))}
      </KeyHints>
      <Dialog
        title={samples.form.title}
        isOpen={open === 'dialog'}
        onClose={() => setOpen(null)}
        isDismissable
      >
        <p>{samples.subtitle}</p>
      </Dialog>
      <ConfirmDialog
        title={samples.remove}
        message={samples.removeText}
        confirmLabel={samples.remove}
        isDangerous
        isOpen={open === 'confirm'}
        onConfirm={() => setOpen(null)}
        onClose={() => setOpen(null)}
      />
    </>
  );
}
