// Builds what is shown. Text only ever becomes a text node: nothing that an article says can be markup here.

/** An element with properties, a class and children (elements or texts). */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

export function svg(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });
const SHORT = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 4 });
const TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' });
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const number = (value) => (value === null || value === undefined ? '' : NUMBER.format(value));

/** 35,700,000 is "35.7M": for labels where there is no room. */
export const short = (value) => SHORT.format(value);

export const time = (text) => (text ? TIME.format(new Date(text)) : '');

export const plural = (count, one, many = one + 's') => `${number(count)} ${count === 1 ? one : many}`;

const lastDay = (year, month) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A period as people write it: 2023, Q3 2025, H1 2024, Jan–Sep 2024, Jun 2024, 30 Sep 2025, or both its days. */
export function period(value) {
  if (!value) return 'no period';
  const [y1, m1, d1] = value.start.split('-').map(Number);
  const [y2, m2, d2] = value.end.split('-').map(Number);
  const day = (y, m, d) => `${d} ${MONTHS[m - 1]} ${y}`;
  if (value.start === value.end) return day(y1, m1, d1);
  const whole = d1 === 1 && d2 === lastDay(y2, m2);
  if (!whole) return `${day(y1, m1, d1)} to ${day(y2, m2, d2)}`;
  if (m1 === 1 && m2 === 12) return y1 === y2 ? String(y1) : `${y1}–${y2}`;
  if (y1 !== y2) return `${MONTHS[m1 - 1]} ${y1} to ${MONTHS[m2 - 1]} ${y2}`;
  if (m1 === m2) return `${MONTHS[m1 - 1]} ${y1}`;
  if (m2 - m1 === 2 && m1 % 3 === 1) return `Q${(m1 + 2) / 3} ${y1}`;
  if (m2 - m1 === 5 && m1 % 6 === 1) return `H${m1 === 1 ? 1 : 2} ${y1}`;
  return `${MONTHS[m1 - 1]}–${MONTHS[m2 - 1]} ${y1}`;
}

/** "35,700,000 VND/person/year", with the upper end of a range and how exact it is. */
export function amount(figure) {
  return `${level(figure)} ${figure.unit ?? ''}`.trim();
}

/** The amount without its unit. */
export function level(figure) {
  const exact = !figure.approx || figure.approx === 'EXACT' ? '' : figure.approx.toLowerCase() + ' ';
  const upper = figure.upper === null || figure.upper === undefined ? '' : ' to ' + number(figure.upper);
  const value = figure.value === null || figure.value === undefined ? 'no level' : number(figure.value);
  return `${exact}${value}${upper}`;
}

/** A list of terms and what they are; empty ones are left out. An element stands as it is. */
export function facts(entries, className) {
  const list = el('dl', { class: className });
  for (const [term, value] of entries) {
    if (value !== '' && value !== null && value !== undefined) list.append(el('dt', {}, term), el('dd', {}, value instanceof Node ? value : String(value)));
  }
  return list;
}

/** A cell of two lines: what it is, and what is to be known of it. */
export const cell = (main, sub, className) => el('td', { class: className }, el('span', { class: 'main' }, main), sub ? el('span', { class: 'sub' }, sub) : null);

export const badge = (status) => el('span', { class: `badge ${status}` }, status.toLowerCase());

export function table(label, heads, rows) {
  return el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label },
    el('table', {}, el('thead', {}, el('tr', {}, ...heads.map(([name, className]) => el('th', { scope: 'col', class: className }, name)))), el('tbody', {}, ...rows)));
}

export const blank = (text) => el('div', { class: 'blank' }, el('p', {}, text));

export async function get(path) {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/** A hash of this page that names something, so that links and the back button work. */
export const hash = (kind, id) => `#/${kind}/${encodeURIComponent(id)}`;
