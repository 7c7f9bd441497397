import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** After a navigation the focus goes to the new screen's title, so that it is read and Tab starts from there. */
export function useFocusOnNavigation(): void {
  const { pathname } = useLocation();
  const previous = useRef(pathname);
  useEffect(() => {
    if (previous.current === pathname) return;
    previous.current = pathname;
    const main = document.getElementById('main');
    const title = main?.querySelector('h1');
    (title ?? main)?.focus({ preventScroll: true });
  }, [pathname]);
}
