import type { ReactNode } from 'react';
import { classes } from '../classes';
import { Sign, type SignName } from './Sign';
import css from './tag.module.css';

/** `mut` is only for mutualisation: an hour worked across a territory's border. */
export type TagTone = 'neutral' | 'ok' | 'warn' | 'question' | 'bad' | 'mut' | 'locked';

const signs: Record<TagTone, SignName | null> = {
  neutral: null,
  ok: 'check',
  warn: 'alert',
  question: 'question',
  bad: 'cross',
  mut: 'swap',
  locked: 'lock',
};

/** A state in one or two words, with its sign: never a colour alone. */
export function Tag({ tone = 'neutral', children }: { tone?: TagTone; children: ReactNode }) {
  const sign = signs[tone];
  return (
    <span className={classes(css.tag, css[tone])}>
      {sign ? <Sign name={sign} /> : null}
      {children}
    </span>
  );
}
