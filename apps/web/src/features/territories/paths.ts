/** Address of the communes and their territories. */
export const attachmentsPath = '/territoires-communes';
