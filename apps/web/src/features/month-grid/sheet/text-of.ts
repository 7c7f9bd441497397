/** Hundredths as French spreadsheets write them; exact, since both parts are integers. No hours is nothing. */
export function textOf(hours: number): string {
  if (hours === 0) return '';
  const hundredths = hours % 100;
  const whole = (hours - hundredths) / 100;
  return hundredths === 0 ? String(whole) : `${whole},${String(hundredths).padStart(2, '0')}`;
}
