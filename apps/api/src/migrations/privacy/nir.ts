// The expressions of packages/domain/src/participants/refuse-nir.ts, in PostgreSQL's own words; a test compares the two.
const MARK = String.raw`[ ._/\u00ad\u200b-\u200d\u2010-\u2015\u2060\ufeff-]`;
const GAP = `${MARK}{0,3}`;
const MONTH = '(?:0[1-9]|1[0-2]|[23][0-9]|4[0-2]|[5-9][0-9])';
const placeOf = (gap: string) =>
  `(?:(?:0[1-9]|[1-9][0-9]|2[ABab])${gap}(?!000)[0-9]{3}|9[78][0-9]${gap}(?!00)[0-9]{2})`;
const fieldsOf = (gap: string) => ['[1-478]', '[0-9]{2}', MONTH, placeOf(gap), '(?!000)[0-9]{3}'].join(gap);
const BEFORE = '(?<![0-9][.,]?)';
const WRITTEN = `${BEFORE}(${fieldsOf(GAP)})(?![0-9])`;
const WITH_KEY = `${BEFORE}(${fieldsOf(GAP)}[0-9]{2})(?![0-9])`;
const RUN = `([0-9](?:${GAP}(?:[0-9]|(?<=2)[ABab](?=${GAP}[0-9])))*)`;
const ENOUGH = `[0-9](?:${MARK}*[0-9ABab]){12}`;
const SHAPE = `^${fieldsOf('')}(?:[0-9]{2})?$`;
const THOUSANDS = `^[0-9](?:${MARK}[0-9]{3}){4}$`;

/** The texts people write: none of them holds a social security number, whoever writes and however. */
const FREE_TEXTS: Record<string, readonly string[]> = {
  app_user: ['email', 'name'],
  clause_amendment: ['reason'],
  closing: ['note'],
  commune_territory: ['source'],
  contracting_authority: ['name'],
  derogation: ['reason'],
  eligibility: ['opinion'],
  employment_contract: ['trade', 'breach_reason'],
  firm: ['name', 'contact_name', 'contact_email', 'contact_phone'],
  hour_entry: ['reason'],
  lot: ['number', 'name'],
  operation: ['reference', 'name', 'address'],
  participant: ['last_name', 'first_name', 'email', 'phone'],
  public_contract: ['number', 'subject'],
  territory: ['name', 'house_name', 'house_email'],
  timesheet: ['certified_name', 'certified_statement'],
  timesheet_file: ['name'],
  timesheet_line: ['decision_reason'],
  // Its raw cells were read one by one before they were stored.
  timesheet_row: ['person_text'],
  information_notice: ['edition'],
  retention_hold: ['reason'],
};
// Made by this migration: their constraint goes with them.
const NEW_TABLES = ['information_notice', 'retention_hold'];

/** `not valid`: what was stored before is told apart by the first change of its row, not by a migration that fails. */
const constraints = Object.entries(FREE_TEXTS).map(
  ([table, columns]) => /* sql */ `alter table ${table} add constraint ${table}_holds_no_nir
    check (${columns.map((column) => `not looks_like_nir(${column})`).join(' and ')}) not valid;`,
);

export const NIR = /* sql */ `
  create function nir_key(number text) returns integer language sql immutable strict parallel safe as $$
    select (97 - replace(replace(upper(left(number, 13)), '2A', '19'), '2B', '18')::bigint % 97)::integer
  $$;

  -- The rule of the domain, for whatever reaches a table by another way. Most texts are in plain letters and have no
  -- twelve figures: they are let through at once.
  create function looks_like_nir(written text) returns boolean language plpgsql immutable strict parallel safe as $$
  declare
    plain text := written;
    found text;
    number text;
  begin
    if octet_length(written) > length(written) then plain := normalize(written, nfkc); end if;
    if length(plain) - length(translate(plain, '0123456789', '')) < 12 or plain !~ '${ENOUGH}' then return false; end if;
    for found in select m[1] from regexp_matches(plain, '${WRITTEN}', 'g') m loop
      if found !~ '^[0-9]+\\.[0-9]+$' then return true; end if;
    end loop;
    for found in select m[1] from regexp_matches(plain, '${WITH_KEY}', 'g') m loop
      number := regexp_replace(found, '${MARK}', '', 'g');
      if right(number, 2)::integer = public.nir_key(number) then return true; end if;
    end loop;
    for found in select m[1] from regexp_matches(plain, '${RUN}', 'g') m loop
      number := regexp_replace(found, '${MARK}', '', 'g');
      if found ~ '^[0-9]+\\.[0-9]+$' or number !~ '${SHAPE}' then continue; end if;
      if length(number) = 15 and right(number, 2)::integer = public.nir_key(number) then return true; end if;
      if length(number) = 13 and found ~ '${THOUSANDS}' then return true; end if;
    end loop;
    return false;
  end $$;
  ${constraints.join('\n  ')}
`;

export const UNDO_CONSTRAINTS = Object.keys(FREE_TEXTS)
  .filter((table) => !NEW_TABLES.includes(table))
  .map((table) => `alter table ${table} drop constraint ${table}_holds_no_nir;`)
  .join('\n');

export const UNDO_NIR = /* sql */ `
  drop function looks_like_nir(text);
  drop function nir_key(text);
`;
