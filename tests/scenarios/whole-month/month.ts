/** Who and what the whole month is about. */
export const OPERATION = 'Médiathèque des Francs, construction';
export const FIRM = 'Bâtisseurs du Ferrain';
export const OURS = { lastName: 'Delannoybert', firstName: 'Maëlle' };
export const THEIRS = { lastName: 'Oukilbaert', firstName: 'Idriss' };

/** The month before this one: over, so its hours can be sent whatever the day. */
export const MONTH = monthBefore(new Date().toLocaleDateString('sv', { timeZone: 'Europe/Paris' }));
export const [YEAR, NUMBER] = MONTH.split('-') as [string, string];
export const FIRST_DAY = `01/${NUMBER}/${YEAR}`;
export const DUE = `01/${NUMBER}/${Number(YEAR) + 1}`;

/** As screens write it: 'octobre 2026'. */
export const MONTH_IN_WORDS = new Date(`${MONTH}-15`).toLocaleDateString('fr-FR', {
  month: 'long',
  year: 'numeric',
});

function monthBefore(today: string): string {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7);
}
