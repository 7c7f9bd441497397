import { type ChartOption, colours, TINTS } from '../../lib/charts/chart-option';
import type { Part } from '../../lib/charts/use-breakdown';
import { classesOf } from './classes-of';

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
  const { ink2, surface, sunken, ochre } = colours();
  const hoursOf = new Map(parts.map(({ key, hours }) => [key, hours ?? 0]));
  const data = contours.features.flatMap(({ id, properties }) => {
    const hours = hoursOf.get(id);
    return hours ? [{ name: properties.nom, code: id, value: hours }] : [];
  });
  return {
    map: { name: 'communes', contours },
    option: {
      tooltip: {
        renderMode: 'richText',
        formatter: ({ name, value }: { name: string; value: number }) =>
          Number.isFinite(value) ? `${name}\n${format(value)}` : name,
      },
      visualMap: {
        type: 'piecewise',
        left: 0,
        bottom: 0,
        textStyle: { color: ink2 },
        itemSymbol: 'rect',
        pieces: classesOf(data.map(({ value }) => value)).map(({ min, max }, at, all) => ({
          min,
          max,
          label: `${format(min)} – ${format(max)}`,
          color: TINTS[Math.round(((all.length - 1 - at) * 4) / Math.max(1, all.length - 1))],
        })),
      },
      series: [
        {
          type: 'map',
          name: title,
          map: 'communes',
          nameProperty: 'nom',
          aspectScale: ASPECT,
          // The legend is under the communes, whatever the width.
          top: 4,
          bottom: 136,
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
