import type { Attributes } from './xml-reader.js';

/**
 * What the styles of an OpenDocument spreadsheet say of its cells. A number is told to be a day or a duration by its value
 * type, but by its style only in the files of some programs.
 */
export class OdsFormats {
  private readonly hidden = new Set<string>();
  private readonly formats = new Map<string, string>();
  private readonly dataStyles = new Map<string, string>();
  private style = '';
  private dataStyle = '';

  open(name: string, attributes: Attributes): void {
    if (name === 'style') {
      this.style = attributes.name ?? '';
      this.dataStyles.set(this.style, attributes['data-style-name'] ?? '');
    } else if (name === 'table-properties') {
      if (attributes.display === 'false') this.hidden.add(this.style);
    } else if (/^(?:date|time|percentage|currency|number)-style$/.test(name)) {
      this.dataStyle = attributes.name ?? '';
      this.formats.set(this.dataStyle, FORMATS[name] ?? 'General');
    } else if (name === 'day') this.formats.set(this.dataStyle, 'dd/mm/yyyy');
    else if (name === 'year' || name === 'month') this.showsMonths(name);
    else if (name === 'hours' && this.formats.get(this.dataStyle) === 'date')
      this.formats.set(this.dataStyle, '[h]:mm');
  }

  /** A month beside a year and no day shows months; either alone is a part of a day. */
  private showsMonths(part: 'year' | 'month'): void {
    const known = this.formats.get(this.dataStyle);
    if (known === 'dd/mm/yyyy') return;
    this.formats.set(this.dataStyle, known === undefined || known === 'date' ? part : 'mmm-yy');
  }

  /** True for the style of a sheet that is not displayed. */
  isHidden(style: string | undefined): boolean {
    return this.hidden.has(style ?? '');
  }

  /** The number format of a style of cells, as a spreadsheet would write it. */
  of(style: string | undefined): string {
    const format = this.formats.get(this.dataStyles.get(style ?? '') ?? '') ?? 'General';
    return format === 'year' || format === 'month' ? 'dd/mm/yyyy' : format;
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  'date-style': 'date',
  'time-style': '[h]:mm',
  'percentage-style': '0%',
  'currency-style': '€',
};
