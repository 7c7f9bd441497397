import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import css from './filter.module.css';

/**
 * The filters of a list on one line, search field included; printed with the list. On a phone those that filter nothing are
 * folded behind one button, after the first two.
 */
export function FilterPills({ label, children }: { label: string; children: ReactNode }) {
  const { t } = useTranslation('ui');
  const [isUnfolded, setUnfolded] = useState(false);
  return (
    <search className={css.pills} aria-label={label} data-folded={!isUnfolded}>
      {children}
      <Button
        className={css.more}
        aria-expanded={isUnfolded}
        onPress={() => setUnfolded((wasUnfolded) => !wasUnfolded)}
      >
        {t(isUnfolded ? 'filter.fewer' : 'filter.more')}
      </Button>
    </search>
  );
}
