// The newest indicators of one province or of one place in it, as a table and as a chart of one series.
import { badge, blank, cell, el, facts, get, hash, level, number, period, plural, table, time } from './view.js';
import { chart } from './chart.js';

const HEADS = [['Indicator'], ['Value', 'number'], ['Period'], ['Articles']];
const MOST_ROWS = 500;
const LEAST_WIDTH = 260;

const seriesOf = (figure) => JSON.stringify([figure.code, figure.series, figure.place, figure.unit]);

function bySeries(figures) {
  const series = new Map();
  for (const figure of figures) series.set(seriesOf(figure), [...(series.get(seriesOf(figure)) ?? []), figure]);
  return series;
}

function row(figure, places) {
  const value = el('a', { href: hash('article', figure.article_id) }, level(figure));
  value.details = [facts([['from', figure.evidence.sentence], ['source', figure.source], ['published', time(figure.published_at)]])];
  const verb = (count, one, many) => `${count ? number(count) : 'none'} ${count > 1 ? many : one}`;
  const against = el('span', { class: figure.contradictions ? 'bad' : null }, verb(figure.contradictions, 'contradicts', 'contradict'));
  return el('tr', {},
    cell(figure.code, [figure.series === 'total' ? null : figure.series, places[figure.place] ?? figure.place].filter(Boolean).join(' · ')),
    cell(value, figure.unit, 'number'), cell(period(figure.period), badge(figure.status)),
    cell(verb(figure.confirmations, 'backs it', 'back it'), against));
}

function drawn(figures, places) {
  const series = bySeries(figures);
  const name = ([figure]) => [figure.code, figure.series === 'total' ? null : figure.series, places[figure.place] ?? figure.place].filter(Boolean).join(' · ') + ` (${figure.unit})`;
  const longest = [...series.entries()].sort((a, b) => b[1].length - a[1].length)[0][0];
  const choice = el('select', {}, ...[...series.entries()].map(([key, its]) => el('option', { value: key, selected: key === longest ? '' : null }, name(its))));
  const holder = el('div', { class: 'holder' });
  const draw = () => holder.replaceChildren(chart(series.get(choice.value), name(series.get(choice.value)), Math.max(LEAST_WIDTH, Math.floor(holder.clientWidth))));
  choice.addEventListener('change', draw);
  let width = 0;
  new ResizeObserver(() => {
    if (holder.clientWidth === width) return;
    width = holder.clientWidth;
    draw();
  }).observe(holder);
  return el('div', {}, el('label', { class: 'wide' }, 'Chart ', choice), holder);
}

export async function showPlace(slug, name, panel) {
  const { figures, places } = await get('/api/place?province=' + encodeURIComponent(slug));
  if (figures.length === 0) {
    panel.replaceChildren(el('h2', {}, name), blank('No indicator of this province yet: only coded local figures with a period and a place enter the table.'));
    return;
  }
  const sorted = Object.entries(places).sort((a, b) => a[1].localeCompare(b[1], 'vi'));
  const choice = el('select', {}, el('option', { value: '' }, 'all'), ...sorted.map(([code, called]) => el('option', { value: code }, called)));
  const csv = el('a', { class: 'button' }, 'Download CSV');
  const count = el('span', { class: 'hint', role: 'status' });
  const body = el('div', {});
  const show = () => {
    const chosen = figures.filter((figure) => !choice.value || figure.place === choice.value);
    csv.href = '/api/place.csv?' + new URLSearchParams({ province: slug, place: choice.value });
    csv.download = `${slug}-indicators.csv`;
    count.textContent = chosen.length > MOST_ROWS ? `${number(MOST_ROWS)} of ${plural(chosen.length, 'figure')} shown; the CSV has all` : plural(chosen.length, 'figure');
    body.replaceChildren(drawn(chosen, places), table('Newest indicators', HEADS, chosen.slice(0, MOST_ROWS).map((figure) => row(figure, places))));
  };
  choice.addEventListener('change', show);
  show();
  panel.replaceChildren(el('h2', {}, name), el('div', { class: 'tools' }, el('label', {}, 'Place ', choice), csv, count), body);
}
