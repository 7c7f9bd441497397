import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../lib/session/use-session';
import type { Option } from '../../ui/choices/OptionItem';
import { SelectField } from '../../ui/choices/SelectField';
import { TextField } from '../../ui/fields/TextField';
import { Form } from '../../ui/forms/Form';
import { FormColumns } from '../../ui/forms/FormColumns';
import { Dialog } from '../../ui/overlays/Dialog';
import { ScopeField } from './ScopeField';
import { scopeFieldOf, scopeOf } from './scope-field';
import { ROLES, type Role, type UserInput, type UserItem } from './use-users';

type UserDialogProps = {
  title: string;
  user: UserItem | null;
  submitLabel: string;
  /** What happens next, above the button. */
  note?: string;
  write: { mutate: (input: UserInput) => void; error: unknown; isPending: boolean };
  onClose: () => void;
};

/** An account: who, in which role, for what. A house manager speaks of facilitators of the house only. */
export function UserDialog({ title, user, submitLabel, note, write, onClose }: UserDialogProps) {
  const { t } = useTranslation('users');
  const { territory } = useSession().user;
  const [role, setRole] = useState<Role>(user?.role ?? 'FACILITATOR');
  const [scope, setScope] = useState<Option | null>(user ? scopeOf(user) : null);
  const [language, setLanguage] = useState<UserInput['language']>(user?.language ?? 'fr');

  function chooseRole(next: Role) {
    if (scopeFieldOf[next] !== scopeFieldOf[role]) setScope(null);
    setRole(next);
  }

  function save(data: FormData) {
    const field = scopeFieldOf[role];
    const scopeId = territory?.id ?? (scope ? Number(scope.id) : undefined);
    write.mutate({
      email: String(data.get('email')).trim(),
      name: String(data.get('name')).trim(),
      role,
      ...(field && scopeId !== undefined ? { [field]: scopeId } : {}),
      language,
      isDisabled: user?.isDisabled ?? false,
    });
  }

  return (
    <Dialog title={title} isOpen isWide onClose={onClose}>
      <Form
        onSubmit={save}
        error={write.error}
        isPending={write.isPending}
        submitLabel={submitLabel}
        onCancel={onClose}
      >
        <FormColumns>
          <UserNameFields user={user} />
          {territory ? null : (
            <>
              <SelectField
                label={t('field.role')}
                name="role"
                options={ROLES.map((id) => ({ id, label: t(`shell:role.${id}`) }))}
                value={role}
                onChange={(id) => chooseRole(id as Role)}
              />
              <ScopeField role={role} value={scope} onChange={setScope} />
            </>
          )}
          <SelectField
            label={t('field.language')}
            name="language"
            options={[
              { id: 'fr', label: t('language.fr') },
              { id: 'en', label: t('language.en') },
            ]}
            value={language}
            onChange={(id) => setLanguage(id as UserInput['language'])}
          />
        </FormColumns>
        {note ? <p className="small">{note}</p> : null}
      </Form>
    </Dialog>
  );
}

function UserNameFields({ user }: { user: UserItem | null }) {
  const { t } = useTranslation('users');
  return (
    <>
      <TextField
        label={t('field.name')}
        name="name"
        isRequired
        maxLength={200}
        autoComplete="off"
        defaultValue={user?.name ?? ''}
        autoFocus
      />
      <TextField
        label={t('field.email')}
        name="email"
        type="email"
        isRequired
        maxLength={200}
        autoComplete="off"
        isReadOnly={user?.isDemonstration}
        defaultValue={user?.email ?? ''}
      />
    </>
  );
}
