/** How a policy asks whether a row is the house's: by a column that holds a person, or a work contract. */
export interface Asking {
  readonly own: (person: string) => string;
  readonly named: (person: string) => string;
  readonly hosted: (contract: string) => string;
}

/** Against the list of all there are: read whole before the first row, whatever the number of rows. */
export const LISTED: Asking = {
  own: (person) => `${person} in (select house_own_people())`,
  named: (person) => `${person} in (select house_people())`,
  hosted: (contract) => `${contract} in (select house_hosted_contracts())`,
};

const kept = (person: string, tie: string) => `exists (select from person_house h
  where h.territory_id = (select acting_territory()) and h.participant_id = ${person} and ${tie})`;
const TODAY = '(select acting_day()) between h.valid_from and h.valid_to';

/** Of the row at hand, where an index answers; PostgreSQL still lists them all when the rows are many. */
export const ONE_BY_ONE: Asking = {
  own: (person) => kept(person, `(h.tie = 'OWN' or (h.tie = 'LIVES' and ${TODAY}))`),
  named: (person) => kept(person, TODAY),
  hosted: (contract) => `exists (select from assignment a
    where a.employment_contract_id = ${contract} and a.operation_territory_id = (select acting_territory()))`,
};

const HOUSE = '(select acts_for_house())';
const HERE = '(select acting_territory())';
const held = (person: string) => `(${HOUSE} and ${person} = any ((select held_persons())::integer[]))`;
const both = (condition: string) => `using (${condition}) with check (${condition})`;

/** The policies of persons and of what is kept of them, asked one way or the other; what they let through is the same. */
export const asked = ({ own, named, hosted }: Asking): string => {
  const ownOf = (table: string) => `${HOUSE} and ${own(`${table}.participant_id`)}`;
  return /* sql */ `
    alter policy of_the_house_update on participant
      ${both(`${HOUSE} and (registered_by_territory_id = ${HERE} or ${own('participant.id')})`)};
    alter policy of_the_house_select on participant_residence
      using (${HOUSE} and (${named('participant_residence.participant_id')} or ${held('participant_id')}));
    alter policy of_the_house_insert on participant_residence with check (${ownOf('participant_residence')});
    alter policy of_the_house_update on participant_residence ${both(ownOf('participant_residence'))};
    alter policy of_the_house_delete on participant_residence using (${ownOf('participant_residence')});
    alter policy of_the_house_select on eligibility
      using (${HOUSE} and (recorded_by_territory_id = ${HERE} or ${own('eligibility.participant_id')} or ${held('participant_id')}));
    alter policy of_the_house_select on employment_contract
      using (${HOUSE} and (registered_by_territory_id = ${HERE} or residence_territory_id = ${HERE}
        or ${hosted('employment_contract.id')} or ${own('employment_contract.participant_id')} or ${held('participant_id')}));
    alter policy of_the_house_select on exit_follow_up
      using (${HOUSE} and (${own('exit_follow_up.participant_id')} or ${held('participant_id')}
        or employment_contract_id in (select house_registered_contracts())));
    alter policy of_the_house_select on information_notice using (${ownOf('information_notice')});
    alter policy of_the_house_insert on information_notice with check (${ownOf('information_notice')}
      and territory_id = ${HERE} and recorded_by_user_id = (select acting_user()));
    alter policy of_the_house_select on retention_notice using (${ownOf('retention_notice')});
    alter policy of_the_house on retention_hold using (${ownOf('retention_hold')})
      with check (${ownOf('retention_hold')} and territory_id = ${HERE} and placed_by_user_id = (select acting_user())
        and placed_on = (select acting_day()));
    alter policy of_the_house_select on not_same_person
      using (${HOUSE} and ${own('not_same_person.first_id')} and ${own('not_same_person.second_id')});`;
};
