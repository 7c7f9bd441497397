import { problemOf } from '../../lib/api/problem';
import { useProblemMessage } from '../../lib/problem-message';
import { Sign } from '../../ui/signs/Sign';
import css from './link.module.css';

/** Why a link does not open anything. */
export function LinkRefusal({ error }: { error: unknown }) {
  const { sentence, sentenceOf } = useProblemMessage();
  const problem = problemOf(error);
  return (
    <p className={css.refusal} role="alert">
      <Sign name="alert" />
      {/* A token cut short by a mail program is refused by its shape. */}
      {problem.code === 'fields-invalid' ? sentenceOf('link-unknown') : sentence(problem)}
    </p>
  );
}
