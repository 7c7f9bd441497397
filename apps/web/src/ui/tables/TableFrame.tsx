import { type ReactNode, useId, useRef } from 'react';
import { classes } from '../classes';
import css from './table.module.css';
import { useOverflow } from './use-overflow';

type TableFrameProps = {
  /** What the table lists: read first by a screen reader. */
  caption: ReactNode;
  /** `hidden` when the card's title already says it. */
  captionPlace?: 'hidden' | 'above' | 'below';
  hasStickyColumn?: boolean;
  /** Tables about people become lists below 760 px; cells need `data-label`, see `data-stack` in the CSS. */
  stackOnPhone?: boolean;
  /** White gaps between the cells, for heat. */
  isMatrix?: boolean;
  children: ReactNode;
};

/** A native table that scrolls inside its card, by keyboard too; `children` are its thead, tbody and tfoot. */
export function TableFrame(props: TableFrameProps) {
  const { caption, captionPlace = 'hidden', hasStickyColumn, stackOnPhone, isMatrix, children } = props;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const overflows = useOverflow(frame);
  const captionClass = {
    hidden: 'visually-hidden',
    above: css.caption,
    below: classes(css.caption, css.captionBelow),
  }[captionPlace];
  const scrollable = overflows ? { role: 'group', tabIndex: 0, 'aria-labelledby': id } : {};
  return (
    <div ref={frame} className={css.frame} {...scrollable}>
      <table
        className={classes(
          css.table,
          hasStickyColumn && css.sticky,
          overflows && css.overflows,
          stackOnPhone && css.stack,
          isMatrix && css.matrix,
        )}
      >
        <caption id={id} className={captionClass}>
          {caption}
        </caption>
        {children}
      </table>
    </div>
  );
}
