/** Languages figures and dates are printed in. */
export type Language = 'fr' | 'en';

/** A label in both languages, for data that carries its own wording. */
export type Labels = Readonly<Record<Language, string>>;
