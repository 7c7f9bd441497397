import { api, ask } from '../../lib/api/client';
import { useWrite } from '../../lib/api/use-write';
import { sessionQuery } from '../../lib/session/session';
import { useSession } from '../../lib/session/use-session';
import { LanguageSwitch } from '../../ui/page/LanguageSwitch';

/** The language switch of somebody signed in: the account keeps the choice for the next browser; without one, this browser does. */
export function AccountLanguage() {
  const prefer = useWrite(
    (language: 'fr' | 'en', headers) =>
      ask(api.PATCH('/api/v1/session', { body: { language }, params: { header: headers } })),
    { invalidates: [sessionQuery.queryKey] },
  );
  const { link } = useSession();
  if (link) return <LanguageSwitch />;
  return <LanguageSwitch onChange={(language) => prefer.mutate(language)} />;
}
