import { type ReactNode, useId } from 'react';
import { classes } from '../classes';
import css from './card.module.css';

type CardProps = {
  title?: ReactNode;
  /** Name for screen readers when the card has no visible title. */
  label?: string;
  actions?: ReactNode;
  foot?: ReactNode;
  /** The content touches the edges: tables with their own padding, figures. */
  isFlush?: boolean;
  children: ReactNode;
};

/** A white sheet on the paper: a section with its title, its actions, its content and its small print. */
export function Card({ title, label, actions, foot, isFlush, children }: CardProps) {
  const id = useId();
  return (
    <section
      className={css.card}
      aria-labelledby={title ? id : undefined}
      aria-label={title ? undefined : label}
    >
      {title || actions ? (
        <header className={css.header}>
          {title ? <h2 id={id}>{title}</h2> : <span />}
          {actions ? <div className={css.actions}>{actions}</div> : null}
        </header>
      ) : null}
      <div className={classes(css.body, isFlush && css.flush)}>{children}</div>
      {foot ? <div className={css.foot}>{foot}</div> : null}
    </section>
  );
}
