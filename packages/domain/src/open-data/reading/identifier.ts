import { DomainError } from '../../shared/domain-error.js';
import { parseSiret } from '../../shared/siret.js';
import type { Anomalies } from '../anomaly.js';

type Firm = { id?: string; typeIdentifiant?: string };

/** The countries whose numbers of value added tax begin with their letters. Source: directive 2006/112/CE, article 215. */
const TAX_NUMBER =
  /^(?:AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI)(?=.*\d)[0-9A-Z]{8,12}$/;

/** A SIRET that begins with a nought and was taken for a number: its key tells that the nought is missing. Else null. */
export function withItsZero(digits: string): string | null {
  if (!/^\d{13}$/.test(digits)) return null;
  try {
    return parseSiret(`0${digits}`);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return null;
  }
}

/** The identifier of a firm without what was put between its figures; a number of value added tax is told by its letters. */
export function tidyIdentifier(firm: Firm, path: string, notes: Anomalies): void {
  if (firm.id === undefined) return;
  const isSiret = (firm.typeIdentifiant ?? 'SIRET') === 'SIRET';
  const bare = firm.id.replace(/[\s.\u00a0\u202f-]/g, '');
  if (isSiret && /^\d{14}$/.test(bare) && bare !== firm.id) {
    notes.corrected(`${path}.id`, 'padded', firm.id, bare);
    firm.id = bare;
  }
  const restored = isSiret ? withItsZero(bare) : null;
  if (restored !== null) {
    notes.corrected(`${path}.id`, 'siret-zero-restored', firm.id, restored);
    firm.id = restored;
  }
  if (firm.typeIdentifiant === undefined && TAX_NUMBER.test(bare))
    firm.typeIdentifiant = deduced(path, notes);
}

/** The type is told as deduced, and no more as missing. */
function deduced(path: string, notes: Anomalies): string {
  const at = `${path}.typeIdentifiant`;
  const told = notes.found.findLastIndex((one) => one.path === at && one.outcome === 'LEFT_OUT');
  const said = told < 0 ? '' : notes.found[told]!.value;
  if (told >= 0) notes.found.splice(told, 1);
  notes.corrected(at, 'identifier-type-deduced', said, 'TVA');
  return 'TVA';
}
