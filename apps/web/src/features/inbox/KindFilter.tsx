import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import css from './inbox.module.css';
import type { InboxPageData, WaitingKind } from './use-inbox';

type KindFilterProps = {
  kinds: InboxPageData['kinds'];
  kind: WaitingKind | null;
  isAside: boolean;
  onChoose: (kind: WaitingKind | null) => void;
  onAside: (isAside: boolean) => void;
};

/** The kinds there are, with how many of each; and the way to what was set aside. */
export function KindFilter({ kinds, kind, isAside, onChoose, onAside }: KindFilterProps) {
  const { t } = useTranslation('inbox');
  const count = (one: InboxPageData['kinds'][number]) => (isAside ? one.setAside : one.waiting);
  const total = kinds.reduce((sum, one) => sum + count(one), 0);
  const aside = kinds.reduce((sum, one) => sum + one.setAside, 0);
  return (
    <search className={css.kinds} aria-label={t('filter.label')}>
      <KindButton
        label={t('filter.all')}
        count={total}
        isPressed={kind === null}
        onPress={() => onChoose(null)}
      />
      {kinds
        .filter((one) => count(one) > 0 || one.kind === kind)
        .map((one) => (
          <KindButton
            key={one.kind}
            label={t(`kinds.${one.kind}`)}
            count={count(one)}
            isPressed={kind === one.kind}
            onPress={() => onChoose(one.kind === kind ? null : one.kind)}
          />
        ))}
      {aside > 0 || isAside ? (
        <span className={css.asideSwitch}>
          <KindButton
            label={t('filter.aside')}
            count={aside}
            isPressed={isAside}
            onPress={() => onAside(!isAside)}
          />
        </span>
      ) : null}
    </search>
  );
}

type KindButtonProps = { label: string; count: number; isPressed: boolean; onPress: () => void };

function KindButton({ label, count, isPressed, onPress }: KindButtonProps) {
  const { formatCount } = useFormats();
  return (
    <Button className={css.kind} aria-pressed={isPressed} onPress={onPress}>
      {label} <span className={css.count}>{formatCount(count)}</span>
    </Button>
  );
}
