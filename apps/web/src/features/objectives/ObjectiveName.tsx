import { Link } from 'react-router';
import { useChoiceText } from '../../lib/filters/use-choice-text';
import css from './objectives.module.css';
import type { Objective, ObjectivesOf } from './use-objectives';

/** What an objective is of: the operation and lot of a clause, a buyer, a territory, or a kind of clause. */
export function ObjectiveName({ objective, of }: { objective: Objective; of: ObjectivesOf }) {
  const choiceText = useChoiceText();
  const { key, label, operationId, lot } = objective;
  if (operationId === null) return <>{choiceText(of, key) ?? label ?? key}</>;
  return (
    <>
      <Link to={`/operations/${operationId}`}>{label}</Link>
      {lot ? <small className={css.lot}>{lot}</small> : null}
    </>
  );
}
