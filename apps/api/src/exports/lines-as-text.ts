import sql, { join, raw, type Sql } from 'sql-template-tag';

/** The columns of a file of lines, in order: the words at its head, and its text out of `reports/lines.query` as `line`. */
interface TextColumn {
  readonly header: string;
  readonly text: Sql;
  /** Typed by somebody: whatever a text can hold. The others are codes, numbers and days of ours. */
  readonly isFree?: boolean;
}

const HIDDEN = 'masqué';

/** Hundredths as '1216,50': no thousands mark, which would make a text of it. */
const HOURS = sql`case when line.hours < 0 then '-' else '' end || abs(line.hours) / 100 || ','
  || lpad((abs(line.hours) % 100)::text, 2, '0')`;

/** = + - @, tabulation, carriage return, and the full-width signs: what spreadsheets take for the start of a formula. */
const FORMULA_STARTS = [61, 43, 45, 64, 9, 13, 0xff1d, 0xff0b, 0xff0d, 0xff20];

const WHEN: readonly TextColumn[] = [{ header: 'Mois', text: sql`coalesce(line.month, line.year::text)` }];

const PLACE: readonly TextColumn[] = [
  {
    header: 'Opération',
    text: sql`case when line.kind = 'REMAINDER' then 'Regroupement de ce qui est masqué' else line.operation end`,
    isFree: true,
  },
  { header: 'Territoire de l’opération', text: sql`line."operationTerritory"`, isFree: true },
  {
    header: 'Territoire de résidence',
    text: sql`case line.crossing when 'HOME' then 'Habitants du territoire de l’opération'
      when 'MUTUALISED' then 'Habitants d’autres territoires' else line."residenceTerritory" end`,
    isFree: true,
  },
  { header: 'Maître d’ouvrage', text: sql`line.authority`, isFree: true },
  { header: 'Entreprise', text: sql`line.firm`, isFree: true },
];

const PERSON: readonly TextColumn[] = [{ header: 'Participant', text: sql`line.participant`, isFree: true }];

const HOURS_THEMSELVES: readonly TextColumn[] = [
  {
    header: 'Nature des heures',
    text: sql`case line."hourKind" when 'WORKED' then 'Travaillées' when 'OVERTIME' then 'Supplémentaires'
      when 'TRAINING' then 'Formation' end`,
  },
  { header: 'Personnes', text: sql`coalesce(line.persons::text, ${HIDDEN})` },
  { header: 'Heures', text: HOURS },
  { header: 'Motif de correction', text: sql`line.reason`, isFree: true },
  {
    header: 'Enregistré le',
    text: sql`to_char(line."recordedAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  },
];

const COLUMNS = [...WHEN, ...PLACE, ...PERSON, ...HOURS_THEMSELVES];

/** The first line of the file. */
export const LINES_HEADER = COLUMNS.map(({ header }) => header).join(';');

/** The last line when something is in no line of the file: never an empty file that passes for a whole one. */
export const LINES_HIDDEN = COLUMNS.map(({ header }) => {
  if (header === 'Opération') return 'Autres heures';
  return header === 'Personnes' || header === 'Heures' ? HIDDEN : '';
}).join(';');

/**
 * A line as a line of the file, written by PostgreSQL: a million of them cost little more than COPY. A free text is in quotes
 * when it must be, and neutralised when a spreadsheet would run it as a formula.
 */
export const LINE_AS_TEXT = written(COLUMNS);

/** The five columns of a line that say where its hours were worked, for whom and by whom. */
export const PLACE_AS_TEXT = written(PLACE);

/** The column that names who worked. */
export const PERSON_AS_TEXT = written(PERSON);

/** The whole line again, where its place and its person are written already, as `line.place` and `line.person`. */
export const LINE_AROUND_TEXTS = sql`${written(WHEN)} || ';' || line.place || ';' || line.person || ';' || ${written(HOURS_THEMSELVES)}`;

function written(columns: readonly TextColumn[]): Sql {
  const values = columns.map(({ text, isFree }) => sql`coalesce(${isFree ? quoted(safe(text)) : text}, '')`);
  return join(values, ` || ';' || `);
}

/** An apostrophe before what a spreadsheet would run (OWASP, CSV injection). Comparing codes costs less than a pattern. */
function safe(text: Sql): Sql {
  return sql`case when ascii(${text}) in (${raw(FORMULA_STARTS.join())}) then '''' || (${text}) else ${text} end`;
}

function quoted(text: Sql): Sql {
  const found = [`';'`, `'"'`, 'chr(10)', 'chr(13)'].map((sign) => sql`strpos(${text}, ${raw(sign)}) > 0`);
  return sql`case when ${join(found, ' or ')} then '"' || replace(${text}, '"', '""') || '"' else ${text} end`;
}
