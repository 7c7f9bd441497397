/** What a column says of its header and its cells. */
export type ColumnMeta = {
  isNumeric?: boolean;
  /** On a phone: the block's title, its large figure, or nothing at all. Others become "label, value" lines. */
  stack?: 'name' | 'figure' | 'hidden';
};

/** Attributes of a `td`: figures to the right, and what the phone's list needs (`label` is the column's header). */
export function cellProps(meta: ColumnMeta | undefined, label?: string) {
  return {
    className: meta?.isNumeric ? 'num' : undefined,
    'data-stack': meta?.stack,
    'data-label': meta?.stack === 'name' ? undefined : label,
  };
}
