import { type ChartOption, colours } from '../../lib/charts/chart-option';
import type { Crossing } from './crossings';

/** Flows from where people live (left, petrol) to where they work (right), in ochre: an hour that crosses a border. */
export function flowOption(crossings: readonly Crossing[], format: (hours: number) => string): ChartOption {
  const { petrol, ochre, ink } = colours();
  const told = crossings.filter(({ hours }) => hours !== null && hours > 0);
  // A territory is on both sides: two nodes, told apart by a side that is not shown.
  const nodes = new Map<string, object>();
  for (const { residence, residenceName, operation, operationName } of told) {
    nodes.set(`from ${residence}`, node(`from ${residence}`, residenceName, 'right', petrol));
    nodes.set(`to ${operation}`, node(`to ${operation}`, operationName, 'left', petrol));
  }
  return {
    option: {
      tooltip: {
        renderMode: 'richText',
        formatter: ({ data, value }: { data: { title?: string }; value: number }) =>
          `${data.title ?? ''}\n${format(value)}`,
      },
      series: [
        {
          type: 'sankey',
          left: 0,
          right: 0,
          top: 8,
          bottom: 8,
          nodeWidth: 10,
          nodeGap: 10,
          draggable: false,
          emphasis: { focus: 'adjacency' },
          label: { color: ink },
          lineStyle: { color: ochre, opacity: 0.38, curveness: 0.5 },
          data: [...nodes.values()],
          links: told.map(({ residence, operation, residenceName, operationName, hours }) => ({
            source: `from ${residence}`,
            target: `to ${operation}`,
            value: hours,
            title: `${residenceName} → ${operationName}`,
            residence,
            operation,
          })),
        },
      ],
    },
  };
}

function node(name: string, title: string, position: 'left' | 'right', color: string): object {
  return { name, title, itemStyle: { color }, label: { position, formatter: title } };
}
