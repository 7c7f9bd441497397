import Papa from 'papaparse';

export type OpenRow = Readonly<Record<string, string>>;

/** The lines of an open CSV by their columns; its mark is left out. */
export function readOpenData(text: string): OpenRow[] {
  const { data, errors } = Papa.parse<OpenRow>(text.replace(/^\uFEFF/, ''), {
    header: true,
    delimiter: ';',
    skipEmptyLines: true,
  });
  if (errors.length > 0) throw new Error(`The open data cannot be read: ${errors[0]!.message}`);
  return data;
}

/** '28825,00' as hundredths. */
export function hundredthsOf(value: string): number {
  const [whole, decimals = ''] = value.split(',');
  return Number(`${whole}${decimals.padEnd(2, '0')}`);
}
