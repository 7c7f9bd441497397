/** What a chart shows, in the words of the library that draws it. */
export interface ChartOption {
  readonly option: Record<string, unknown>;
  /** Contours a map chart names. */
  readonly map?: { readonly name: string; readonly contours: unknown };
  /** Series are told apart by patterns too. */
  readonly hasPatterns?: boolean;
}

/** What was pressed. */
export interface ChartPoint {
  readonly name: string;
  readonly series?: string | undefined;
  readonly data?: unknown;
}

/** The colours of the design, as the canvas needs them: petrol at home, ochre across a border. */
export function colours() {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    petrol: token('petrol-600'),
    petrolLight: token('petrol-100'),
    petrolDark: token('petrol-900'),
    ochre: token('ochre-500'),
    ink: token('ink'),
    ink2: token('ink-2'),
    line: token('line'),
    surface: token('surface'),
    sunken: token('sunken'),
  };
}

/** Petrol tints for series that are territories: apart in lightness, so that they differ without hue. */
export const TINTS = ['#0c3a40', '#17686f', '#4f979c', '#8dbfc1', '#c3dedd', '#5f6a72', '#9aa3a8', '#c9ced0'];
