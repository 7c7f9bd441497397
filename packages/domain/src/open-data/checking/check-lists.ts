import type { Anomalies } from '../anomaly.js';
import { itemsAt, numberAt, type PublishedFacts } from '../facts.js';
import type { JsonObject } from '../raw.js';
import type { FieldNames } from './field-names.js';

/** Acts of subcontracting, against the contract they belong to. */
export function checkActs(record: JsonObject, facts: PublishedFacts, notes: Anomalies): void {
  const { acts, holders, notifiedOn, amount } = facts;
  const numbers = new Set<number>();
  for (const [index, act] of acts.entries()) {
    const at = `actesSousTraitance[${index}].acteSousTraitance`;
    if (act.number !== null && numbers.has(act.number))
      notes.kept(`${at}.id`, 'act-number-repeated', String(act.number));
    if (act.number !== null) numbers.add(act.number);
    if (notifiedOn && act.notifiedOn && act.notifiedOn < notifiedOn)
      notes.kept(`${at}.dateNotification`, 'act-before-notification', `${act.notifiedOn} < ${notifiedOn}`);
    if (amount !== null && act.amount !== null && act.amount > amount)
      notes.kept(`${at}.montant`, 'act-above-contract', `${act.amount} > ${amount}`);
    if (act.firm.id !== '' && holders.some(({ id }) => id === act.firm.id))
      notes.kept(`${at}.sousTraitant.id`, 'subcontractor-is-holder', act.firm.id);
  }
  if (acts.length > 0 && record.sousTraitanceDeclaree === false)
    notes.kept('sousTraitanceDeclaree', 'subcontracting-not-declared', 'false');
  const amended = itemsAt(record, 'modificationsActesSousTraitance', 'modificationActeSousTraitance');
  for (const [index, one] of amended.entries()) {
    const number = numberAt(one, 'id');
    const at = `modificationsActesSousTraitance[${index}].modificationActeSousTraitance.id`;
    if (number !== null && !numbers.has(number)) notes.kept(at, 'act-amended-unknown', String(number));
  }
}

/** Amendments come after the contract, each once, in the order of their numbers. */
export function checkAmendments(
  { amendments, notifiedOn }: PublishedFacts,
  names: FieldNames,
  notes: Anomalies,
): void {
  const numbers = new Set<number>();
  let last = 0;
  for (const [index, { number, notifiedOn: amendedOn }] of amendments.entries()) {
    const at = `modifications[${index}].modification`;
    if (notifiedOn && amendedOn && amendedOn < notifiedOn)
      notes.kept(`${at}.${names.amendedOn}`, 'amendment-before-notification', `${amendedOn} < ${notifiedOn}`);
    if (number === null) continue;
    if (numbers.has(number)) notes.kept(`${at}.id`, 'amendment-number-repeated', String(number));
    else if (number < last) notes.kept(`${at}.id`, 'amendments-out-of-order', `${number} < ${last}`);
    numbers.add(number);
    last = Math.max(last, number);
  }
}
