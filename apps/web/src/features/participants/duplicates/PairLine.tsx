import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button';
import { Tag } from '../../../ui/signs/Tag';
import css from './duplicates.module.css';
import { FileFacts } from './FileFacts';
import type { DuplicatePair } from './use-duplicates';

type PairLineProps = { pair: DuplicatePair; onMerge: () => void; onTellApart: () => void };

/** Two files side by side, and the two things one may say of them. */
export function PairLine({ pair, onMerge, onTellApart }: PairLineProps) {
  const { t } = useTranslation('duplicates');
  const { first, second, likeness } = pair;
  const names = `${first.lastName} ${first.firstName}`;
  return (
    <li className={css.pair}>
      <div className={css.two}>
        <FileFacts file={first} other={second} />
        <FileFacts file={second} other={first} />
      </div>
      <div className={css.side}>
        <Tag tone={likeness === 'SAME' ? 'warn' : 'neutral'}>{t(`likeness.${likeness}`)}</Tag>
        <div className="row">
          <Button aria-label={`${t('merge.action')} : ${names}`} onPress={onMerge}>
            {t('merge.action')}
          </Button>
          <Button tone="quiet" aria-label={`${t('apart.action')} : ${names}`} onPress={onTellApart}>
            {t('apart.action')}
          </Button>
        </div>
      </div>
    </li>
  );
}
