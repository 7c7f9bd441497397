import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { type Cell, richOf, textOf } from '../cells/cell.js';
import { bareName } from './bare-name.js';
import { type TitleFacts, titleFacts } from './period/title-facts.js';

/** What a line over a block of rows says of them: a lot, a month, a person. */
export interface GroupNamed {
  readonly clause?: string;
  readonly facts?: TitleFacts;
  readonly person?: string;
}

/** First and last day of a week. */
export interface Week {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

const CLAUSE = /^(?:lot|clause|march[ée]|op[ée]ration|chantier)(?!\p{L})/iu;
const LABELLED_PERSON =
  /^(?:salari[ée]e?|participante?|b[ée]n[ée]ficiaire|int[ée]rimaire|employ[ée]e?|collaborat(?:eur|rice)|intervenante?|agent|stagiaire|apprentie?|noms?(?:(?: et |[ ,/&]+)pr[ée]noms?)?|pr[ée]noms?(?: et |[ ,/&]+)noms?)\s*:\s*((?:n°\s*)?[\p{L}\d].*)$/iu;
// 'DUPONT Zoé    Matricule : 12': what follows a name in its cell, after another label.
const NEXT_LABEL = /\s{2,}.*$|\s+(?:matricule|n°|contrat|mois|p[ée]riode|poste|qualification)\b.*$/iu;
const ABOUT_TIME = /^(?:mois|heures?|relev[ée]|p[ée]riode|pointage|suivi|total|semaine|du|de)(?!\p{L})/iu;
const LABEL = /:\s*$|^[^\d:]{2,40}:\s*\S/;
const NAME = /^(?:(?:M|Mr|Mme|Mlle)\.? )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]*){1,4}$/u;

/** What a row that shows one text only says of the rows below; null for a row of values, or a text that says nothing. */
export function groupNamed(cells: readonly Cell[]): GroupNamed | null {
  let only = '';
  for (const cell of cells) {
    const { text, serial } = richOf(cell);
    if (text === '' || text === only) continue;
    if (only !== '' || serial !== undefined) return null;
    only = textOf(cell);
  }
  if (only === '' || only.length > 120) return null;
  const facts = titleFacts([only]);
  const timed = facts.month !== null || facts.span !== null || facts.monthNumber !== null ? { facts } : {};
  if (CLAUSE.test(only)) return { clause: only, ...timed };
  const labelled = LABELLED_PERSON.exec(only)?.[1];
  if (labelled !== undefined) return { person: bareName(labelled.replace(NEXT_LABEL, '')) };
  // 'MARS Julie' is somebody, 'Mois de mars' a month.
  const isNamed = NAME.test(bareName(only)) && !ABOUT_TIME.test(only);
  if ('facts' in timed && !(isNamed && facts.month === null && facts.span === null)) return timed;
  return NAME.test(bareName(only)) ? { person: bareName(only) } : null;
}

/**
 * The person a line of labels names over the rows below, whatever else it labels: 'Salarié :', 'DUPONT Zoé', 'Matricule :',
 * '00124'. Null for a row that holds anything without a label.
 */
export function labelledPerson(cells: readonly Cell[]): string | null {
  const first = cells.find((cell) => textOf(cell) !== '');
  if (!LABEL.test(textOf(first))) return null;
  const texts = cells.map(textOf).filter((text) => text !== '');
  const isLabelled = texts.every(
    (text, index) => LABEL.test(text) || /:\s*$/.test(texts[index - 1] ?? '') || !/\d/.test(text),
  );
  return isLabelled ? personInTitle([cells]) : null;
}

/** The one person the rows above a table name after a label, in one cell or in the next; null for none or several. */
export function personInTitle(rows: readonly (readonly Cell[])[]): string | null {
  const named = new Set<string>();
  for (const cells of rows) {
    const texts = cells.map(textOf).filter((text, index, all) => text !== '' && text !== all[index - 1]);
    texts.forEach((text, index) => {
      const labelled = LABELLED_PERSON.exec(
        /:\s*$/.test(text) ? `${text} ${texts[index + 1] ?? ''}` : text,
      )?.[1];
      const name = labelled === undefined ? '' : bareName(labelled.replace(NEXT_LABEL, ''));
      if (NAME.test(name)) named.add(name);
    });
  }
  if (named.size === 0) return personInForm(rows);
  return named.size === 1 ? [...named][0]! : null;
}

/** The surname and the first name of a form, each after its own label; null unless each is there once. */
function personInForm(rows: readonly (readonly Cell[])[]): string | null {
  const said = { last: new Set<string>(), first: new Set<string>() };
  for (const cells of rows) {
    const texts = cells.map(textOf).filter((text) => text !== '');
    texts.forEach((text, index) => {
      const [, label = '', beside = ''] = /^(nom|pr[ée]nom)\s*(?::\s*(.*))?$/iu.exec(text) ?? [];
      const value = beside === '' ? (texts[index + 1] ?? '') : beside;
      if (label !== '' && /^\p{L}[\p{L}'’ -]*$/u.test(value))
        said[/^n/i.test(label) ? 'last' : 'first'].add(value);
    });
  }
  const [last, first] = [[...said.last], [...said.first]];
  return last.length === 1 && first.length === 1 ? `${last[0]} ${first[0]}` : null;
}
