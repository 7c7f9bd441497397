import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/api/schema.gen';
import { useFormats } from '../../../lib/format/use-formats';
import css from './published.module.css';

type Counts = components['schemas']['PublishedCounts'];
const CHOICES = [
  ['TO_FOLLOW', 'toFollow'],
  ['FOLLOWED', 'followed'],
  ['CHANGED', 'changed'],
  ['ALL', 'all'],
] as const;

type FollowingFilterProps = { value: string; counts: Counts | undefined; onChange: (value: string) => void };

/** Which published contracts are shown, with how many there are of each. */
export function FollowingFilter({ value, counts, onChange }: FollowingFilterProps) {
  const { t } = useTranslation('open-data');
  const { formatCount } = useFormats();
  return (
    <RadioGroup className={css.following} aria-label={t('list.following')} value={value} onChange={onChange}>
      {CHOICES.map(([id, count]) => (
        <Radio key={id} value={id} className={css.choice}>
          {t(`following.${id}`)}
          <b>{counts ? formatCount(counts[count]) : ''}</b>
        </Radio>
      ))}
    </RadioGroup>
  );
}
