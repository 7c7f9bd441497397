/** Addresses of the requests between houses. */
export const requestsPath = '/mises-en-relation';

export function requestPath(id: number | string): string {
  return `${requestsPath}/${id}`;
}
