// One series over its periods: a point a period, a line through what was, targets hollow.
import { amount, el, number, period, short, svg } from './view.js';

const HEIGHT = 220;
const EDGE = { left: 52, right: 24, top: 26, bottom: 28 };
const FEW = 7;

/** Three to six round steps that span from `low` to `high`. */
function ticks(low, high) {
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= rough);
  const first = Math.floor(low / step) * step;
  return Array.from({ length: Math.ceil((high - first) / step - 1e-9) + 1 }, (_, i) => first + i * step);
}

/** The dates that are written under the axis: as many as have room. */
function labelled(points, x) {
  const kept = [];
  for (const point of points) {
    if (!kept.length || x(point) - x(kept.at(-1)) >= 70) kept.push(point);
  }
  return kept;
}

/** @param figures of one series, at least one  @param width pixels that there are */
export function chart(figures, name, width) {
  const points = figures.map((figure) => ({ figure, time: Date.parse(figure.period.end), value: figure.value })).sort((a, b) => a.time - b.time);
  const [first, last] = [points[0].time, points.at(-1).time];
  const values = points.map((point) => point.value);
  const scale = ticks(Math.min(0, ...values), Math.max(0, ...values) || 1);
  const x = (point) => (last === first ? width / 2 : EDGE.left + ((point.time - first) / (last - first)) * (width - EDGE.left - EDGE.right));
  const y = (value) => HEIGHT - EDGE.bottom - ((value - scale[0]) / (scale.at(-1) - scale[0])) * (HEIGHT - EDGE.top - EDGE.bottom);
  const picture = svg('svg', { class: 'chart', width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}`, role: 'img',
    'aria-label': `${name}: ${points.map((p) => `${period(p.figure.period)} ${number(p.value)}`).join(', ')}` });
  for (const value of scale) {
    picture.append(svg('line', { class: 'axis', x1: EDGE.left, x2: width - EDGE.right / 2, y1: y(value), y2: y(value) }),
      svg('text', { x: EDGE.left - 8, y: y(value) + 4, 'text-anchor': 'end' }, short(value)));
  }
  const actual = points.filter((point) => point.figure.status !== 'TARGET');
  picture.append(svg('polyline', { class: 'line', points: actual.map((point) => `${x(point)},${y(point.value)}`).join(' ') }));
  for (const point of points) {
    picture.append(svg('circle', { class: `dot ${point.figure.status}`, cx: x(point), cy: y(point.value), r: 4.5 },
      svg('title', {}, `${period(point.figure.period)}: ${amount(point.figure)}, ${point.figure.status.toLowerCase()}`)));
    if (points.length <= FEW) picture.append(svg('text', { class: 'value', x: x(point), y: y(point.value) - 10, 'text-anchor': 'middle' }, short(point.value)));
  }
  for (const point of labelled(points, x)) {
    picture.append(svg('text', { x: x(point), y: HEIGHT - 8, 'text-anchor': 'middle' }, period(point.figure.period).replace(/^.* to /, 'to ')));
  }
  return el('figure', {}, picture, el('figcaption', { class: 'legend' }, ...[...new Set(points.map((p) => p.figure.status))].map((status) => el('span', { class: `spot ${status}` }, status.toLowerCase())),
    points.length === 1 ? 'one period so far' : `${points.length} periods`));
}
