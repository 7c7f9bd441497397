import { formatFte } from '@clausier/domain/fte/to-fte';
import type { Language } from '@clausier/domain/shared/language';
import type { components } from '../api/schema.gen';

export type FteView = components['schemas']['FteView'];

/** '351,3', rounded once from the exact ratio the API sends. */
export function fteText(fte: FteView, language: Language): string {
  const mode = fte.mode === 'YEAR' ? { kind: fte.mode } : { kind: fte.mode, months: fte.months };
  return formatFte({ ...fte, convention: fte.convention.code, mode }, language);
}
