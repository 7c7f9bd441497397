import type { Anomalies } from '../anomaly.js';
import { isRawObject, type Raw, type RawObject } from '../raw.js';

/** 'acheteur_id', 'acheteur.id', 'titulaire_id_1': objects laid flat by a passage through a table. */
const FLATTENED =
  /^(acheteur|autoriteConcedante|lieuExecution|titulaire|concessionnaire|sousTraitant)[_.](id|nom|code|typeCode|typeIdentifiant|denominationSociale)(?:[_.](\d{1,2}))?$/i;
const NAMES = [
  ...['acheteur', 'autoriteConcedante', 'lieuExecution', 'titulaire', 'concessionnaire', 'sousTraitant'],
  ...['id', 'nom', 'code', 'typeCode', 'typeIdentifiant', 'denominationSociale'],
];
const RIGHT_NAMES = new Map(NAMES.map((name) => [name.toLowerCase(), name]));

/** A record with its objects put together again, the numbered ones as a list. */
export function nested(record: RawObject, notes: Anomalies): RawObject {
  if (![...record.keys()].some((name) => FLATTENED.test(name))) return record;
  const fields = new Map<string, Raw>();
  const numbered = new Map<string, Map<string, Map<string, Raw>>>();
  for (const [name, value] of record) {
    const [, saidOwner, saidField, number] = FLATTENED.exec(name) ?? [];
    if (saidOwner === undefined || saidField === undefined) {
      fields.set(name, value);
      continue;
    }
    const owner = RIGHT_NAMES.get(saidOwner.toLowerCase())!;
    const field = RIGHT_NAMES.get(saidField.toLowerCase())!;
    if (number !== undefined) {
      // Columns of holders the contract does not have.
      if (value === null || value === '') continue;
      const each = numbered.get(owner) ?? new Map<string, Map<string, Raw>>();
      numbered.set(owner, each.set(number, (each.get(number) ?? new Map()).set(field, value)));
    } else {
      const before = fields.get(owner);
      fields.set(owner, new Map([...(isRawObject(before) ? before : []), [field, value]]));
    }
    notes.corrected(`${owner}.${field}`, 'other-nesting', name, `${owner}.${field}`);
  }
  for (const [owner, each] of numbered)
    if (!fields.has(`${owner}s`)) fields.set(`${owner}s`, [...each.values()]);
  return fields;
}
