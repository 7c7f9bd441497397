import { Sign } from '../../ui/signs/Sign';
import { useProblemMessage } from '../problem-message';
import css from './openid-refusal.module.css';

/** Why the identity provider, or its answer, led nowhere; nothing without a code. */
export function OpenIdRefusal({ code }: { code: string | undefined }) {
  const { sentenceOf } = useProblemMessage();
  if (code === undefined) return null;
  return (
    <div role="alert" className={css.refusal}>
      <Sign name="alert" />
      <p>{sentenceOf(code)}</p>
    </div>
  );
}
