import { PLACED } from '../037-mutualisation-requests.js';
import { groupedHouses } from '../merging/grouped-houses.js';
import { keepPersonHouses } from '../search/person-house.js';

/**
 * Last name, two spaces, first name: a shorter last name comes before those it begins, whoever bears it, and each word still has a
 * space before it.
 */
const IN_ORDER = `name_key(p.last_name) || '  ' || name_key(p.first_name)`;

/** A house reads the names of those its policies let it read today, in their order, from an index that needs no table beside it. */
export const NAMED_IN_ORDER = /* sql */ `
  ${groupedHouses(PLACED, IN_ORDER)}
  ${keepPersonHouses(['last_name', 'first_name'])}
  update person_house h set words = ' ' || name_key(p.last_name) || '  ' || name_key(p.first_name)
    from participant p where p.id = h.participant_id and h.words is not null;
  -- Rewritten words wait in a list that every search would go through until the next vacuum.
  select gin_clean_pending_list('person_house_words');
  create index person_house_in_order on person_house (territory_id, words collate "C", participant_id)
    include (tie, valid_from, valid_to) where words is not null;
  -- The policies list everybody of the house, once a table and statement.
  create index person_house_ties on person_house (territory_id, participant_id) include (tie, valid_from, valid_to);
  alter policy of_the_house_select on person_house using ((select acts_for_house()) and territory_id = (select acting_territory())
    and (select acting_day()) between valid_from and valid_to);
  grant select on person_house to clausier_app;
`;

export const UNDO_NAMED_IN_ORDER = /* sql */ `
  revoke select on person_house from clausier_app;
  grant select (territory_id, participant_id, tie, valid_from, valid_to) on person_house to clausier_app;
  alter policy of_the_house_select on person_house using ((select acts_for_house()) and territory_id = (select acting_territory()));
  drop index person_house_in_order, person_house_ties;
  ${groupedHouses(PLACED)}
  ${keepPersonHouses(['name_key'])}
  delete from person_house;
  insert into person_house select * from every_person_house();
`;
