import { ApiProperty } from '@nestjs/swagger';
import sql, { raw } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';

/** What a write answers: the record, and the version the next change must send back. */
export class SavedVersion {
  @ApiProperty() id: number;
  @ApiProperty({ description: 'The version to send back with the next change' }) version: number;
}

type VersionedTable =
  | 'operation'
  | 'public_contract'
  | 'lot'
  | 'contract_party'
  | 'social_clause'
  | 'clause_amendment'
  | 'contracting_authority'
  | 'firm'
  | 'app_user'
  | 'commune_territory';

/** Reads back the version of a row that this transaction has just written. */
export function savedVersion(scope: Scope, table: VersionedTable, id: number): Promise<SavedVersion> {
  return scope.one(sql`select id, version from ${raw(table)} where id = ${id}`);
}
