/** Address of what waits. */
export const inboxPath = '/a-faire';
