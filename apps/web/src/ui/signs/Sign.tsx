/** The few drawings of the product: states and directions, always beside a word or an accessible name. */
const paths = {
  check: 'M3.5 8.5l3 3 6-7',
  cross: 'M4 4l8 8M12 4l-8 8',
  alert: 'M8 2.8 14.2 13.2H1.8zM8 6.6v3M8 11.3v.1',
  question: 'M5.6 6.2a2.4 2.4 0 1 1 3.5 2.1c-.7.4-1.1.8-1.1 1.7M8 12.4v.1',
  swap: 'M2.5 5.5h10M10 3l2.6 2.5L10 8M13.5 10.5h-10M6 8 3.4 10.5 6 13',
  dot: 'M8 8v.1',
  lock: 'M4 7.5h8v5.5H4zM5.5 7.5V5.6a2.5 2.5 0 0 1 5 0v1.9',
  up: 'M8 13V3.5M4 7.2 8 3.2l4 4',
  down: 'M8 3v9.5M4 8.8l4 4 4-4',
  unsorted: 'M5 6.2 8 3.2l3 3M5 9.8l3 3 3-3',
  chevron: 'M4 6l4 4 4-4',
  previous: 'M10 3.5 5.5 8l4.5 4.5',
  next: 'M6 3.5 10.5 8 6 12.5',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.7 10.7 14 14',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5V5M10.5 2.5V5',
  more: 'M3.5 8v.1M8 8v.1M12.5 8v.1',
  plus: 'M8 3v10M3 8h10',
} as const;

export type SignName = keyof typeof paths;

/** A line drawing of 16 px that follows the colour of its text; hidden from screen readers. */
export function Sign({ name, size = 14 }: { name: SignName; size?: number }) {
  const stroke = name === 'dot' || name === 'more' ? 3 : 1.8;
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      strokeWidth={stroke}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  );
}
