import { DefaultNamingStrategy } from 'typeorm';

/** `startedOn` in a row class is `started_on` in the table: no name is written twice. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
