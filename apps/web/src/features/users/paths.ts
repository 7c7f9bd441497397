/** Address of the list of accounts. */
export const usersPath = '/utilisateurs';
