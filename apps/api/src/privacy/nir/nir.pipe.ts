import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { refuseNirIn } from '../../participants/refuse-nir-in.js';

/**
 * Before anything else reads them: no body, no search and no address of a request carries a social security number,
 * whatever the route. Throws `nir-refused` on the field at fault.
 */
@Injectable()
export class NirPipe implements PipeTransform {
  transform(value: unknown, { type, data }: ArgumentMetadata): unknown {
    if (type !== 'custom') refuseNirIn(value, data);
    return value;
  }
}
