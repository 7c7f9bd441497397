import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Statement } from '../use-this-month';
import { Breakdown } from './Breakdown';
import { EffectSentence } from './EffectSentence';
import css from './effect.module.css';

/** The effect of sending in a sentence; opened, by clause, by person and against the file's own total. */
export function EffectFoot({ statement }: { statement: Statement }) {
  const { t } = useTranslation('this-month');
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={css.foot}>
      <div className={css.sentence}>
        <EffectSentence statement={statement} />
        <button type="button" className={css.toggle} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('effect.close') : t('effect.open')}
        </button>
      </div>
      {isOpen ? <Breakdown statement={statement} /> : null}
    </div>
  );
}
