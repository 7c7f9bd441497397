import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/base.css';
import { onSessionEnd } from '../lib/api/client';
import { queryClient } from '../lib/api/query-client';
import { startTranslations } from '../lib/i18n/catalogues';
import { sessionQuery } from '../lib/session/session';
import { App } from './App';
import { fetchScreen } from './routes';

onSessionEnd((end) => {
  if (end === 'over') queryClient.setQueryData(sessionQuery.queryKey, null);
  // Asked again, the session says what it awaits, and the shell leads there.
  else void queryClient.resetQueries({ queryKey: sessionQuery.queryKey });
});

// All asked at once: the first screen needs the session, its sentences and its own code.
void queryClient.prefetchQuery(sessionQuery);
const translations = startTranslations();
fetchScreen(window.location);
await translations;

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
