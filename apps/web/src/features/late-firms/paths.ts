export const lateFirmsPath = '/entreprises-en-retard';
