import { useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/**
 * After a navigation the focus goes to the new screen's title, so that it is read and Tab starts from there; the page
 * starts from its top, except when going back, where the browser restores the place.
 */
export function useFocusOnNavigation(): void {
  const { pathname } = useLocation();
  const kind = useNavigationType();
  const previous = useRef(pathname);
  useEffect(() => {
    if (previous.current === pathname) return;
    previous.current = pathname;
    const main = document.getElementById('main');
    const title = main?.querySelector('h1');
    (title ?? main)?.focus({ preventScroll: true });
    if (kind !== 'POP') window.scrollTo({ top: 0 });
  }, [pathname, kind]);
}
