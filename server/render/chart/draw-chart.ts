import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { chartOption, heightOf, width } from './chart-option.ts';
import { type DrawChart, isDrawable } from './drawing.ts';
import { standaloneSvg } from './standalone-svg.ts';

use([BarChart, LineChart, PieChart, AriaComponent, GridComponent, LegendComponent, SVGRenderer]);

/** Draws with ECharts, without a browser. The same chart gives the same picture, whenever and wherever it is drawn. */
export const drawChart: DrawChart = (chart, id) => {
  if (!isDrawable(chart)) return undefined;
  const height = heightOf(chart);
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    drawing.setOption(chartOption(chart));
    return { svg: standaloneSvg(drawing.renderToSVGString(), id), width, height };
  } finally {
    // Else a timer of the drawing would keep the program running.
    drawing.dispose();
  }
};
