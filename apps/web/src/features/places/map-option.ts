import { type ChartOption, colours } from '../../lib/charts/chart-option';
import type { Part } from '../../lib/charts/use-breakdown';

interface Contours {
  readonly features: readonly { readonly id: string; readonly properties: { code: string; nom: string } }[];
}

/** One metre of longitude is shorter than one of latitude, at 50.6 degrees north. */
const ASPECT = Math.cos((50.6 * Math.PI) / 180);

/** The map of the communes, deeper petrol for more hours; a commune without any is left as paper. */
export function mapOption(
  contours: Contours,
  parts: readonly Part[],
  title: string,
  format: (hours: number) => string,
): ChartOption {
  const { petrolLight, petrolDark, petrol, ink2, surface, sunken, ochre } = colours();
  const hoursOf = new Map(parts.map(({ key, hours }) => [key, hours ?? 0]));
  const data = contours.features.flatMap(({ id, properties }) => {
    const hours = hoursOf.get(id);
    return hours ? [{ name: properties.nom, code: id, value: hours }] : [];
  });
  const most = Math.max(1, ...data.map(({ value }) => value));
  return {
    map: { name: 'communes', contours },
    option: {
      tooltip: {
        renderMode: 'richText',
        formatter: ({ name, value }: { name: string; value: number }) =>
          Number.isFinite(value) ? `${name}\n${format(value)}` : name,
      },
      visualMap: {
        min: 0,
        max: most,
        left: 0,
        bottom: 0,
        text: [format(most), format(0)],
        textStyle: { color: ink2 },
        inRange: { color: [petrolLight, petrol, petrolDark] },
        itemHeight: 90,
      },
      series: [
        {
          type: 'map',
          name: title,
          map: 'communes',
          nameProperty: 'nom',
          aspectScale: ASPECT,
          data,
          selectedMode: false,
          itemStyle: { areaColor: sunken, borderColor: surface, borderWidth: 1 },
          label: { show: false },
          emphasis: {
            label: { show: false },
            itemStyle: { areaColor: undefined, borderColor: ochre, borderWidth: 2 },
          },
        },
      ],
    },
  };
}
