import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import button from '../buttons/button.module.css';
import css from '../choices/options.module.css';
import { classes } from '../classes';
import { Sign } from '../signs/Sign';

/** One thing a menu can do. */
export type MenuAction = {
  id: string;
  label: string;
  onAction: () => void;
  isDangerous?: boolean;
  isDisabled?: boolean;
};

type MenuProps = {
  /** Name for screen readers; also shown unless `trigger` replaces it. */
  label: string;
  trigger?: ReactNode;
  /** Class of the button, when it is not one of the kit's. */
  triggerClassName?: string;
  actions: MenuAction[];
  /** A few words above the actions: who is signed in, which line it is about. */
  head?: ReactNode;
};

/** A button that opens a list of actions; without `trigger`, three dots. */
export function Menu({ label, trigger, triggerClassName, actions, head }: MenuProps) {
  return (
    <MenuTrigger>
      <AriaButton aria-label={label} className={triggerClassName ?? classes(button.button, button.quiet)}>
        {trigger ?? <Sign name="more" size={16} />}
      </AriaButton>
      <Popover className={css.popover} placement="bottom end">
        {head ? <div className={css.message}>{head}</div> : null}
        <AriaMenu className={css.list} aria-label={label}>
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              textValue={action.label}
              isDisabled={action.isDisabled}
              onAction={action.onAction}
              className={classes(css.option, action.isDangerous && css.danger)}
            >
              {action.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
