import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { classes } from '../../ui/classes';
import { Tag } from '../../ui/signs/Tag';
import { Marked } from './Marked';
import type { Result } from './results';
import css from './search.module.css';

type ResultLineProps = {
  result: Result;
  asked: string;
  id: string;
  isActive: boolean;
  onPoint: () => void;
  onOpen: () => void;
};

/** A result: its name, and under it what tells it from the next one. */
export function ResultLine({ result, asked, id, isActive, onPoint, onOpen }: ResultLineProps) {
  const { t } = useTranslation('search');
  const { formatDay } = useFormats();
  const { name, details, bornOn, firmKind, status, isElsewhere } = result;
  const told = [bornOn ? t('born', { day: formatDay(bornOn) }) : null, ...details].filter(
    Boolean,
  ) as string[];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which names the active line.
    // biome-ignore lint/a11y/useFocusableInteractive: the same, by aria-activedescendant.
    <div
      ref={(line) => (isActive ? line?.scrollIntoView?.({ block: 'nearest' }) : undefined)}
      role="option"
      id={id}
      aria-selected={isActive}
      className={classes(css.result, isActive && css.active)}
      onPointerMove={onPoint}
      onClick={onOpen}
    >
      <span className={css.name}>
        <Marked text={name} asked={asked} />
      </span>
      <span className={css.tags}>
        {status && status !== 'ACTIVE' ? <Tag>{t(`status.${status}`)}</Tag> : null}
        {firmKind && firmKind !== 'ENTREPRISE' ? <Tag>{firmKind}</Tag> : null}
        {isElsewhere ? <Tag tone="mut">{t('otherHouse')}</Tag> : null}
      </span>
      <span className={css.details}>
        <Marked text={told.join(' · ')} asked={asked} />
      </span>
    </div>
  );
}
