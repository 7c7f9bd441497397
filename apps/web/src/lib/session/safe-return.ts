/** The page wanted before signing in, if it is one of ours: an address of another site is ignored. */
export function safeReturn(wanted: string | null): string {
  if (!wanted?.startsWith('/') || wanted.startsWith('//') || wanted.includes('\\')) return '/';
  return wanted.startsWith('/connexion') ? '/' : wanted;
}
