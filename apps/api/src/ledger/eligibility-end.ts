/**
 * The last day hours count, in SQL, for an employment contract `c` and a clause `k`: what was frozen on the work contract,
 * and two years more for an open-ended contract when the buyer allows four (CCAP 21_BAM_048).
 */
export const ELIGIBILITY_END = `case when k.allows_open_ended and c.contract_type = 'CDI'
  then (c.eligible_until + interval '24 months')::date else c.eligible_until end`;
