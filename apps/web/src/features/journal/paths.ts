/** Address of the journal. */
export const journalPath = '/journal';
