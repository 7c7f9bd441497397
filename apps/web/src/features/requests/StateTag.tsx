import { useTranslation } from 'react-i18next';
import { Tag, type TagTone } from '../../ui/signs/Tag';
import { isWaiting, type RequestItem } from './use-requests';

const tones: Record<RequestItem['state'], TagTone> = {
  ASKED: 'question',
  PROPOSED: 'question',
  ACCEPTED: 'ok',
  DECLINED: 'bad',
  WITHDRAWN: 'neutral',
  EXPIRED: 'neutral',
};

/** Where a request is, and whose turn it is. */
export function StateTag({ request }: { request: RequestItem }) {
  const { t } = useTranslation('requests');
  const { state, side } = request;
  const isOpen = state === 'ASKED' || state === 'PROPOSED';
  return (
    <Tag tone={isWaiting(request) ? 'warn' : tones[state]}>
      {t(isOpen ? `state.${state}.${side}` : `state.${state}`)}
    </Tag>
  );
}
