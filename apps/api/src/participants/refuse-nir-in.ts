import { refuseNir } from '@clausier/domain/participants/refuse-nir';

/** Refuses a social security number in any text of an input, however deep (`nir-refused`, on the field it was typed in). */
export function refuseNirIn(input: object): void {
  for (const [field, value] of Object.entries(input)) {
    if (typeof value === 'string') refuseNir(value, field);
    else if (typeof value === 'object' && value !== null) refuseNirIn(value);
  }
}
