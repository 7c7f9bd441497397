/** Sum of the Luhn formula (ISO/IEC 7812-1) over decimal digits; a valid number gives a multiple of 10. */
export function luhnSum(digits: string): number {
  let sum = 0;
  for (let position = 0; position < digits.length; position += 1) {
    const digit = Number(digits[digits.length - 1 - position]);
    const doubled = digit * 2;
    sum += position % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum;
}

/** The digits followed by the key that makes them valid under the Luhn formula. */
export function withLuhnKey(digits: string): string {
  return `${digits}${(10 - (luhnSum(`${digits}0`) % 10)) % 10}`;
}
