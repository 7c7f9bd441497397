import { type ChartOption, colours, TINTS } from './chart-option';

export interface Bars {
  readonly names: readonly string[];
  readonly series: readonly { readonly name: string; readonly hours: readonly (number | null)[] }[];
  /** Bars from left to right, for long names. */
  readonly isLying?: boolean;
  readonly format: (hours: number) => string;
}

/** Stacked bars of hours, in hundredths. */
export function barOption({ names, series, isLying, format }: Bars): ChartOption {
  const { petrol, ink2, line } = colours();
  const category = {
    type: 'category',
    data: names,
    inverse: isLying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: line } },
    axisLabel: { color: ink2, ...(isLying ? { width: 150, overflow: 'break', lineHeight: 15 } : {}) },
  };
  const value = {
    type: 'value',
    axisLabel: { color: ink2, formatter: format, hideOverlap: true },
    splitLine: { lineStyle: { color: line } },
    splitNumber: 4,
  };
  const isSeveral = series.length > 1;
  return {
    hasPatterns: isSeveral,
    option: {
      grid: { left: 8, right: 20, top: 12, bottom: isSeveral ? 64 : 8, containLabel: true },
      legend: isSeveral ? { bottom: 0, type: 'plain', textStyle: { color: ink2 }, itemWidth: 14 } : undefined,
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        axisPointer: { type: 'shadow' },
        valueFormatter: (hours: unknown) => (typeof hours === 'number' ? format(hours) : '—'),
      },
      xAxis: isLying ? value : category,
      yAxis: isLying ? category : value,
      series: series.map(({ name, hours }, at) => ({
        name,
        type: 'bar',
        stack: 'hours',
        barMaxWidth: 34,
        data: hours,
        itemStyle: { color: isSeveral ? TINTS[at % TINTS.length] : petrol },
        cursor: 'pointer',
      })),
    },
  };
}
