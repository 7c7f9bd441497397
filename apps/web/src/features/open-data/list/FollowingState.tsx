import { useTranslation } from 'react-i18next';
import { Tag } from '../../../ui/signs/Tag';
import type { PublishedItem } from '../use-open-data';

type FollowingStateProps = { item: Pick<PublishedItem, 'followedBy' | 'isChanged' | 'isSocial'> };

/** Whether a published contract is followed, and by whom; published again since, it waits to be carried over. */
export function FollowingState({ item }: FollowingStateProps) {
  const { t } = useTranslation('open-data');
  if (item.isChanged) return <Tag tone="warn">{t('state.changed')}</Tag>;
  if (item.followedBy) return <Tag tone="ok">{t('state.followed', { territory: item.followedBy.name })}</Tag>;
  return item.isSocial ? <Tag tone="question">{t('state.toFollow')}</Tag> : <Tag>{t('state.noClause')}</Tag>;
}
