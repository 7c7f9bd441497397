import type { JsonObject } from '@clausier/domain/open-data/raw';
import { Ajv, type ValidateFunction } from 'ajv';
import { readAsset } from '../../reference/read-asset.js';

let compiled: ValidateFunction | undefined;

/** What the official schema 2.0.3 says against a document, as paths and keywords; nothing when it is valid. */
export function refusalsOf(document: JsonObject): string[] {
  compiled ??= new Ajv({ allErrors: true, strict: false }).compile(readAsset('decp/schema_decp_v2.0.3.json'));
  if (compiled(document)) return [];
  return (compiled.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}
