import type { EntityManager } from 'typeorm';
import { readCommunes, readTerritories } from './geo-assets.js';

/**
 * Loads communes, territories and their dated attachments where they are absent. What an installation has already is left
 * as it is, corrections included: a commune that has any attachment gets none from here.
 */
export async function loadReference(em: EntityManager): Promise<void> {
  await em.query(COMMUNES, [JSON.stringify(readCommunes())]);
  await em.query(TERRITORIES, [JSON.stringify(readTerritories())]);
}

const COMMUNES = /* sql */ `
  insert into commune (code, name, siren, population, postal_codes, parent_code, source)
  select c.code, c.name, c.siren, c.population, array(select jsonb_array_elements_text(c."postalCodes")), c."parentCode",
    case when c."parentCode" is null then '@etalab/decoupage-administratif' else 'Code officiel géographique, INSEE' end
  from jsonb_to_recordset($1::jsonb) as c(code text, name text, siren text, population integer, "postalCodes" jsonb, "parentCode" text)
  on conflict (code) do nothing`;

const TERRITORIES = /* sql */ `
  with reference as (
    select * from jsonb_to_recordset($1::jsonb)
      as t(code text, name text, "houseName" text, "isOutside" boolean, "sortOrder" integer, communes jsonb)
  ), added as (
    insert into territory (code, name, house_name, is_outside, sort_order)
    select r.code, r.name, r."houseName", r."isOutside", r."sortOrder" from reference r
    where not exists (select 1 from territory t where t.code = r.code or (t.is_outside and r."isOutside"))
    returning id, code
  )
  insert into commune_territory (commune_code, territory_id, valid_from, valid_to, is_verified, source)
  select c.commune, coalesce(a.id, t.id), c."validFrom", c."validTo", c."isVerified", c.source
  from reference r
  cross join jsonb_to_recordset(r.communes)
    as c(commune text, "validFrom" date, "validTo" date, "isVerified" boolean, source text)
  left join added a on a.code = r.code
  left join territory t on t.code = r.code
  where coalesce(a.id, t.id) is not null
    and not exists (select 1 from commune_territory ct where ct.commune_code = c.commune)`;
