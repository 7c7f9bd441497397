const LONGEST = 500;
const NOWHERE = 'https://clausier.invalid';

/**
 * The page to show after signing in, if it is a page of ours: anything that a browser would read as another site, or as a
 * route of the API, becomes the start page.
 */
export function safeReturnPath(wanted: string | undefined): string {
  if (wanted === undefined || wanted.length > LONGEST || !wanted.startsWith('/')) return '/';
  if (!URL.canParse(wanted, NOWHERE)) return '/';
  // Read as a browser does: it drops tabs and line ends, and takes a backslash for a slash.
  const { origin, pathname, search } = new URL(wanted, NOWHERE);
  if (origin !== NOWHERE || pathname.startsWith('//') || /^\/(api|health|connexion)(\/|$)/.test(pathname)) {
    return '/';
  }
  return pathname + search;
}
