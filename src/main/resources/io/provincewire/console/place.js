// The newest indicators of one province as a table, and one series over its periods as a chart.
import { amount, el, facts, get, hash, number, period, svg, time } from './view.js';

const COLUMNS = ['Code', 'Series', 'Place', 'Period', 'Value', 'Status', 'Backing', 'Against', 'Source'];
const WIDTH = 480;
const HEIGHT = 200;
const EDGE = { left: 70, right: 15, top: 15, bottom: 30 };

const seriesOf = (figure) => [figure.code, figure.series, figure.place, figure.unit].join(' / ');

function bySeries(figures) {
  const series = new Map();
  for (const figure of figures) {
    const key = seriesOf(figure);
    series.set(key, [...(series.get(key) ?? []), figure]);
  }
  return series;
}

/** Values over the ends of their periods; what a spot is says its title. */
export function chart(figures) {
  const points = figures.map((figure) => ({ figure, x: Date.parse(figure.period.end), y: figure.value })).sort((a, b) => a.x - b.x);
  const [minX, maxX] = [points[0].x, points.at(-1).x];
  const low = Math.min(0, ...points.map((p) => p.y));
  const high = Math.max(0, ...points.map((p) => p.y)) || 1;
  const x = (value) => (maxX === minX ? WIDTH / 2 : EDGE.left + ((value - minX) / (maxX - minX)) * (WIDTH - EDGE.left - EDGE.right));
  const y = (value) => HEIGHT - EDGE.bottom - ((value - low) / (high - low || 1)) * (HEIGHT - EDGE.top - EDGE.bottom);
  const picture = svg('svg', { class: 'chart', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': `Chart of ${seriesOf(figures[0])}, ${points.length} periods` });
  for (const value of [low, (low + high) / 2, high]) {
    picture.append(svg('line', { class: 'axis', x1: EDGE.left, x2: WIDTH - EDGE.right, y1: y(value), y2: y(value) }),
      svg('text', { x: EDGE.left - 6, y: y(value) + 4, 'text-anchor': 'end' }, new Intl.NumberFormat('en', { notation: 'compact' }).format(value)));
  }
  const actual = points.filter((p) => p.figure.status !== 'TARGET');
  picture.append(svg('polyline', { class: 'line', points: actual.map((p) => `${x(p.x)},${y(p.y)}`).join(' ') }));
  for (const point of points) {
    picture.append(svg('circle', { class: `dot ${point.figure.status}`, cx: x(point.x), cy: y(point.y), r: 4 },
      svg('title', {}, `${period(point.figure.period)}: ${amount(point.figure)} ${point.figure.status}`)));
  }
  for (const point of new Set([points[0], points.at(-1)])) {
    picture.append(svg('text', { x: x(point.x), y: HEIGHT - 8, 'text-anchor': point === points[0] && points.length > 1 ? 'start' : points.length > 1 ? 'end' : 'middle' }, point.figure.period.end));
  }
  return picture;
}

function row(figure) {
  const value = el('a', { href: hash('article', figure.article_id) }, amount(figure));
  value.details = [facts([['from', figure.evidence.sentence], ['published', time(figure.published_at)]])];
  return el('tr', {}, el('td', {}, figure.code), el('td', {}, figure.series), el('td', {}, figure.place), el('td', {}, period(figure.period)),
    el('td', { class: 'number' }, value), el('td', {}, figure.status), el('td', { class: 'number' }, number(figure.confirmations)),
    el('td', { class: figure.contradictions ? 'number bad' : 'number' }, number(figure.contradictions)), el('td', {}, figure.source ?? ''));
}

export async function showPlace(slug, name, panel) {
  const { figures } = await get('/api/place?province=' + encodeURIComponent(slug));
  const parts = [el('h2', {}, name)];
  if (figures.length === 0) {
    parts.push(el('p', { class: 'hint' }, 'No indicator of this province yet: only coded local figures with a period and a place enter the table.'));
    panel.replaceChildren(...parts);
    return;
  }
  const series = bySeries(figures);
  const longest = [...series.entries()].sort((a, b) => b[1].length - a[1].length)[0][0];
  const holder = el('div', {});
  const choice = el('select', { 'aria-label': 'Series of the chart' }, ...[...series.keys()].map((key) => el('option', { value: key, selected: key === longest ? '' : null }, key)));
  const draw = () => holder.replaceChildren(chart(series.get(choice.value)));
  choice.addEventListener('change', draw);
  draw();
  parts.push(el('p', {}, el('a', { href: '/api/place.csv?province=' + encodeURIComponent(slug), download: `${slug}-indicators.csv` }, 'Download as CSV'), ` · ${figures.length} figures`),
    choice, holder,
    el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Newest indicators' },
      el('table', {}, el('thead', {}, el('tr', {}, ...COLUMNS.map((column) => el('th', { scope: 'col' }, column)))), el('tbody', {}, ...figures.slice(0, 500).map(row)))));
  panel.replaceChildren(...parts);
}
