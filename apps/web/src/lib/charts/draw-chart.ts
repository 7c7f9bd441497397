import { BarChart, MapChart, SankeyChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { type ECharts, init, registerMap, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { ChartOption, ChartPoint } from './chart-option';

use([
  AriaComponent,
  BarChart,
  CanvasRenderer,
  GridComponent,
  LegendComponent,
  MapChart,
  SankeyChart,
  TooltipComponent,
  VisualMapComponent,
]);

/** In pixels: the margins of a chart, and something between them. */
const LEAST_ROOM = 40;

export interface DrawnChart {
  update(option: ChartOption): void;
  resize(): void;
  end(): void;
}

/**
 * Draws a chart on a canvas inside an element. ECharts empties its element through `innerHTML`, which the page's policy
 * (Trusted Types) refuses: the element is given one that empties and does nothing else.
 */
export function drawChart(
  host: HTMLElement,
  option: ChartOption,
  onPick: (point: ChartPoint) => void,
): DrawnChart {
  Object.defineProperty(host, 'innerHTML', { configurable: true, set: () => host.replaceChildren() });
  let shown = option;
  let chart: ECharts | null = null;
  /** Anew each time: a flow chart of this library (6.1) breaks when it is drawn over itself without having been moved. */
  function redraw(): void {
    chart?.dispose();
    chart = null;
    // A place folded to nothing (a page being printed or photographed) is waited for: a flow chart breaks in it too.
    if (host.clientWidth < LEAST_ROOM || host.clientHeight < LEAST_ROOM) return;
    chart = init(host);
    chart.on('click', (event) => onPick({ name: event.name, series: event.seriesName, data: event.data }));
    show(chart, shown);
  }
  redraw();
  return {
    update: (next) => {
      shown = next;
      redraw();
    },
    resize: () => {
      if (chart?.getWidth() !== host.clientWidth || chart.getHeight() !== host.clientHeight) redraw();
    },
    end: () => chart?.dispose(),
  };
}

function show(chart: ECharts, { map, ...option }: ChartOption): void {
  if (map) registerMap(map.name, map.contours as never);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  chart.setOption(
    {
      animation: !still,
      // Patterns beside colours, so that series are told apart without seeing colours.
      aria: { enabled: true, decal: { show: option.hasPatterns ?? false }, label: { enabled: false } },
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12 },
      ...option.option,
    },
    { notMerge: true },
  );
}
