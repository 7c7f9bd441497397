import { Injectable, type PipeTransform } from '@nestjs/common';
import { notFound } from '../platform/refuse.js';

const LARGEST = 2_147_483_647;

/** True for the one way an id is written: digits, no sign, no leading zero, within what a row can have. */
export function isId(text: string): boolean {
  return /^[1-9]\d{0,9}$/.test(text) && Number(text) <= LARGEST;
}

/** The id in an address. What cannot be one is not found, as the id of nobody is. */
@Injectable()
export class IdPipe implements PipeTransform<string, number> {
  transform(text: string): number {
    if (!isId(text)) throw notFound();
    return Number(text);
  }
}
