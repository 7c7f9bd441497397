/** Addresses of the screens of published contracts. */
export const publishedPath = '/marches-publies';
export const publicationPath = `${publishedPath}/publication`;

export function contractPath(id: number | string): string {
  return `${publishedPath}/${id}`;
}

export function filePath(id: number | string): string {
  return `${publishedPath}/fichiers/${id}`;
}
