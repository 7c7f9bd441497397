import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { hasChosenLanguage } from '../i18n/language';
import { changeSession } from './change-session';
import type { Session } from './session';

/** Lets somebody in: their session replaces whatever was read before, in their language unless this browser has chosen one. */
export function useEnter(): (session: Session) => void {
  const queries = useQueryClient();
  const { i18n } = useTranslation();
  return (session) => {
    changeSession(queries, session);
    if (!hasChosenLanguage()) void i18n.changeLanguage(session.user.language);
  };
}
