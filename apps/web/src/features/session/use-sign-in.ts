import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../lib/api/client';
import type { components } from '../../lib/api/schema.gen';
import { useWrite } from '../../lib/api/use-write';
import { hasChosenLanguage } from '../../lib/i18n/language';
import { changeSession } from '../../lib/session/change-session';

export type Credentials = components['schemas']['Credentials'];

/** Opens a session, in the language of the account unless this browser has already chosen one. */
export function useSignIn() {
  const queries = useQueryClient();
  const { i18n } = useTranslation();
  return useWrite((body: Credentials, headers) => ask(api.POST('/api/v1/session', { body, headers })), {
    onSuccess: (session) => {
      changeSession(queries, session);
      if (!hasChosenLanguage()) void i18n.changeLanguage(session.user.language);
    },
  });
}
