import { useTranslation } from 'react-i18next';
import { Tag, type TagTone } from '../../../ui/signs/Tag';
import type { OperationItem } from '../list/use-operations';

const tones: Record<OperationItem['status'], TagTone> = {
  PLANNED: 'neutral',
  ACTIVE: 'ok',
  CLOSED: 'locked',
};

/** Whether an operation is to come, under way or closed. */
export function OperationStatus({ status }: { status: OperationItem['status'] }) {
  const { t } = useTranslation('operations');
  return <Tag tone={tones[status]}>{t(`status.${status}`)}</Tag>;
}
