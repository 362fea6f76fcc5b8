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
const TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' });

export const number = (value) => (value === null || value === undefined ? '' : NUMBER.format(value));

export const time = (text) => (text ? TIME.format(new Date(text)) : '');

export function period(value) {
  if (!value) return 'none';
  return value.start === value.end ? value.start : `${value.start} to ${value.end}`;
}

/** "35,700,000 VND/person/year", with the upper end of a range and how exact it is. */
export function amount(figure) {
  const exact = !figure.approx || figure.approx === 'EXACT' ? '' : figure.approx.toLowerCase() + ' ';
  const upper = figure.upper === null || figure.upper === undefined ? '' : ' to ' + number(figure.upper);
  const value = figure.value === null || figure.value === undefined ? 'no level' : number(figure.value);
  return `${exact}${value}${upper} ${figure.unit ?? ''}`.trim();
}

/** A list of terms and what they are; empty ones are left out. */
export function facts(entries, className) {
  const list = el('dl', { class: className });
  for (const [term, value] of entries) {
    if (value !== '' && value !== null && value !== undefined) list.append(el('dt', {}, term), el('dd', {}, String(value)));
  }
  return list;
}

export async function get(path) {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/** A hash of this page that names something, so that links and the back button work. */
export const hash = (kind, id) => `#/${kind}/${encodeURIComponent(id)}`;
