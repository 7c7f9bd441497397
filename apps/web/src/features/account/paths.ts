export const accountPath = '/compte';
export const setUpPath = '/compte/code-de-connexion';
