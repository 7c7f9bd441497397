import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { encode } from 'uqr';
import { QrCode } from './QrCode';

const TEXT = 'otpauth://totp/Clausier:ines%40exemple.fr?issuer=Clausier&secret=JBSWY3DPEHPK3PXP';

describe('a QR code', () => {
  it('draws every dark module and no other, and says what it is', () => {
    render(<QrCode text={TEXT} label="QR code à scanner" />);
    const drawing = screen.getByRole('img', { name: 'QR code à scanner' });
    const { size, data } = encode(TEXT, { ecc: 'M', border: 4 });
    const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
    const path = drawing.querySelector('path')?.getAttribute('d') ?? '';
    for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
      drawn[Number(y)]!.fill(true, Number(x), Number(x) + Number(length));
    expect(drawn).toEqual(data);
    expect(drawing.getAttribute('viewBox')).toBe(`0 0 ${size} ${size}`);
  });
});
