import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** The token that follows # in the address, which then leaves the address bar and the history. */
export function useLinkToken(): string {
  const { hash, pathname } = useLocation();
  useEffect(() => {
    if (hash !== '') window.history.replaceState(window.history.state, '', pathname);
  }, [hash, pathname]);
  return hash.slice(1);
}
