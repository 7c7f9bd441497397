/** Address of the list; the pages are under it. */
export const firmsPath = '/entreprises';
