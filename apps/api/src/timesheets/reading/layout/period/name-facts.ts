import { type TitleFacts, titleFacts } from './title-facts.js';

const MONTH_WORD = /^(jan|f[ée]v|mar|avr|jui|jul|ao[uû]|sep|oct|nov|d[ée]c)(\p{L}*\.?)[ -]*(\d{2})$/iu;
const FULL: Readonly<Record<string, string>> = {
  jan: 'janvier',
  fev: 'février',
  mar: 'mars',
  avr: 'avril',
  jul: 'juillet',
  aou: 'août',
  sep: 'septembre',
  oct: 'octobre',
  nov: 'novembre',
  dec: 'décembre',
};
// A number of these is what it belongs to, not a month: 'Lot 03 2025'.
const NUMBERED = /(?:lot|march[ée]|semaine|sem|s|n°?|no|op[ée]ration|chantier|contrat|v)\s*$/i;

/** What the name of a sheet or of a file says of when: '2501', '03_2025', 'Fév 25', 'M02' besides all that a title may say. */
export function nameFacts(name: string): TitleFacts {
  const plain = name.replace(/_/g, ' ').trim();
  const facts = titleFacts([spelt(plain)]);
  const lettered = /^(?:m|mois )0?([1-9]|1[0-2])$/i.exec(plain)?.[1];
  return lettered === undefined ? facts : { ...facts, monthNumber: Number(lettered) };
}

/** A name with its month as a title writes it. A year of two digits after a word may be a day: only the month is kept. */
function spelt(name: string): string {
  const word = MONTH_WORD.exec(name);
  if (word) return monthWord(word[1]!, word[2]!) ?? name;
  const joined = /^(\d{2})(\d{2})$/.exec(name);
  if (joined) return joinedMonth(joined[1]!, joined[2]!) ?? name;
  return name
    .replace(/(?<!\d)(20\d\d)(0[1-9]|1[0-2])(?!\d)/g, '$1-$2')
    .replace(/(?<!\d)(0[1-9]|1[0-2])[ ]?(20\d\d)(?!\d)/g, (whole, month, year, at: number) =>
      NUMBERED.test(name.slice(0, at)) ? whole : `${month}/${year}`,
    );
}

function monthWord(start: string, end: string): string | undefined {
  const key = start.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  // 'Jui' is June or July: the letter after it says which.
  if (key === 'jui') return /^n/i.test(end) ? 'juin' : /^l/i.test(end) ? 'juillet' : undefined;
  return FULL[key];
}

/** '2501' and '0125' are January 2025; '1012' is October 2012 or December 2010, and nothing. */
function joinedMonth(first: string, second: string): string | null {
  const isMonth = (digits: string) => Number(digits) >= 1 && Number(digits) <= 12;
  if (isMonth(first) === isMonth(second)) return null;
  return isMonth(first) ? `${first}/20${second}` : `${second}/20${first}`;
}
