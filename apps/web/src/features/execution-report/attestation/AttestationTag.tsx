import { useTranslation } from 'react-i18next';
import { Tag, type TagTone } from '../../../ui/signs/Tag';
import type { AttestationSummary } from '../use-attestations';

const TONES: Record<AttestationSummary['state'], TagTone> = {
  STANDING: 'ok',
  REPLACED: 'neutral',
  WITHDRAWN: 'bad',
};

/** What became of an attestation, in a word. */
export function AttestationTag({ state }: Pick<AttestationSummary, 'state'>) {
  const { t } = useTranslation('execution-report');
  return <Tag tone={TONES[state]}>{t(`attestations.state.${state}`)}</Tag>;
}
