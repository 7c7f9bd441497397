/** Addresses of the screens about people. */
export const participantsPath = '/participants';
export const duplicatesPath = `${participantsPath}/doublons`;

export function participantPath(id: number | string): string {
  return `${participantsPath}/${id}`;
}
