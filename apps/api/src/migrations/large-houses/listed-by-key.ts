/** The order a list is read in by default, with the columns its policies look at: a page and a count need no table beside it. */
export const LISTED_BY_KEY = /* sql */ `
  create index operation_of_territory_by_name on operation (territory_id, name, id) include (authority_id);
  create index operation_of_authority_by_name on operation (authority_id, name, id) include (territory_id);
  create index operation_by_name on operation (name, id) include (territory_id, authority_id);
  create index firm_by_name on firm (name, id);
  -- Written once rather than at each search of each operation.
  alter table operation add reference_key text generated always as (name_key(reference)) stored;
`;

export const UNDO_LISTED_BY_KEY = /* sql */ `
  alter table operation drop column reference_key;
  drop index operation_of_territory_by_name, operation_of_authority_by_name, operation_by_name, firm_by_name;
`;
