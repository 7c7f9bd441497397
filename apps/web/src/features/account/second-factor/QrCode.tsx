import { encode } from 'uqr';
import css from './second-factor.module.css';

/** Four white modules all round: the quiet zone a camera needs (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** A text as a QR code: one path, dark on white whatever the theme. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  return (
    <svg
      className={css.qr}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={pathOf(data)} fill="#000" />
    </svg>
  );
}

/** Each dark run of a line is one rectangle. */
function pathOf(lines: boolean[][]): string {
  return lines
    .flatMap((line, y) =>
      [
        ...line
          .map((isDark) => (isDark ? '#' : ' '))
          .join('')
          .matchAll(/#+/g),
      ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
    )
    .join('');
}
