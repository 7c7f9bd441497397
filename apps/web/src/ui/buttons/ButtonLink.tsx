import { Link, type LinkProps } from 'react-router';
import { classes } from '../classes';
import type { ButtonTone } from './Button';
import css from './button.module.css';

/** A link that looks like a button: it goes somewhere, so it stays a link for the keyboard and for screen readers. */
export function ButtonLink({
  tone = 'normal',
  className,
  ...rest
}: LinkProps & { tone?: Exclude<ButtonTone, 'danger'> }) {
  return <Link {...rest} className={classes(css.button, tone !== 'normal' && css[tone], className)} />;
}
