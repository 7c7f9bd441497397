import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckboxField } from '../../ui/CheckboxField';
import { Dialog } from '../../ui/Dialog';
import { Form } from '../../ui/Form';
import { FormColumns } from '../../ui/FormColumns';
import type { Option } from '../../ui/OptionItem';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { showToast } from '../../ui/toasts';
import { PasswordField } from './PasswordField';
import { ScopeField } from './ScopeField';
import { scopeFieldOf, scopeOf } from './scope-field';
import { ROLES, type Role, type UserInput, type UserItem, useWriteUser } from './use-users';

/** An account: who, in which role, for what; its first password when it is opened. */
export function UserDialog({ user, onClose }: { user: UserItem | null; onClose: () => void }) {
  const { t } = useTranslation('users');
  const write = useWriteUser(user, () => {
    showToast({ message: t('saved') });
    onClose();
  });
  const [role, setRole] = useState<Role>(user?.role ?? 'FACILITATOR');
  const [scope, setScope] = useState<Option | null>(user ? scopeOf(user) : null);
  const [language, setLanguage] = useState<UserInput['language']>(user?.language ?? 'fr');
  const [isDisabled, setDisabled] = useState(user?.isDisabled ?? false);

  function chooseRole(next: Role) {
    if (scopeFieldOf[next] !== scopeFieldOf[role]) setScope(null);
    setRole(next);
  }

  function save(data: FormData) {
    const field = scopeFieldOf[role];
    write.mutate({
      email: String(data.get('email')).trim(),
      name: String(data.get('name')).trim(),
      role,
      ...(field && scope ? { [field]: Number(scope.id) } : {}),
      language,
      isDisabled,
      password: String(data.get('password') ?? ''),
    });
  }

  return (
    <Dialog title={t(user ? 'change' : 'add')} isOpen isWide onClose={onClose}>
      <Form
        onSubmit={save}
        error={write.error}
        isPending={write.isPending}
        submitLabel={t(user ? 'save' : 'create')}
        onCancel={onClose}
      >
        <FormColumns>
          <UserNameFields user={user} />
          <SelectField
            label={t('field.role')}
            name="role"
            options={ROLES.map((id) => ({ id, label: t(`shell:role.${id}`) }))}
            value={role}
            onChange={(id) => chooseRole(id as Role)}
          />
          <ScopeField role={role} value={scope} onChange={setScope} />
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
          {user ? null : <PasswordField />}
        </FormColumns>
        {user ? (
          <CheckboxField isSelected={isDisabled} onChange={setDisabled} note={t('field.isDisabledHelp')}>
            {t('field.isDisabled')}
          </CheckboxField>
        ) : null}
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
        defaultValue={user?.email ?? ''}
      />
    </>
  );
}
