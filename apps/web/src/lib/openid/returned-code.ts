/**
 * The code of a refusal that the server wrote in the address when it sent the browser back from the provider. Anybody can
 * write in an address: only the codes of this way in are believed, any other is an unexpected failure.
 */
export function returnedCode(params: URLSearchParams): string | undefined {
  const code = params.get('erreur');
  if (code === null) return undefined;
  return /^(openid|link)-[a-z-]{1,40}$/.test(code) ? code : 'unexpected';
}
