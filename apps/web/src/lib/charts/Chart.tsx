import { useEffect, useEffectEvent, useRef } from 'react';
import type { ChartOption, ChartPoint } from './chart-option';
import css from './charts.module.css';
import type { DrawnChart } from './draw-chart';

type ChartProps = {
  chart: ChartOption;
  /** What the picture shows, for who does not see it: the table beside it has the figures. */
  label: string;
  size?: 'normal' | 'tall';
  onPick?: (point: ChartPoint) => void;
};

/** A picture of figures. Its library is heavy, and comes when the first one is shown. */
export function Chart({ chart, label, size = 'normal', onPick }: ChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnChart>(null);
  const pick = useEffectEvent((point: ChartPoint) => onPick?.(point));
  const draw = useEffectEvent(async (element: HTMLElement, isGone: () => boolean) => {
    const { drawChart } = await import('./draw-chart');
    if (isGone()) return;
    drawn.current = drawChart(element, chart, pick);
  });
  useEffect(() => {
    const element = host.current!;
    let isGone = false;
    void draw(element, () => isGone);
    const observer = new ResizeObserver(() => drawn.current?.resize());
    observer.observe(element);
    return () => {
      isGone = true;
      observer.disconnect();
      drawn.current?.end();
      drawn.current = null;
    };
  }, []);
  const first = useRef(chart);
  useEffect(() => {
    // The first picture is drawn when its library is there.
    if (first.current !== chart) drawn.current?.update(chart);
    first.current = chart;
  }, [chart]);
  return <div ref={host} role="img" aria-label={label} className={size === 'tall' ? css.tall : css.chart} />;
}
