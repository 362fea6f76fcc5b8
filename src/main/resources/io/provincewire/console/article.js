// One article with every place and figure marked in its text.
import { amount, el, facts, get, hash, number, period, time } from './view.js';

const FIELDS = [['TITLE', 'title', 'h2', ''], ['SUMMARY', 'summary', 'p', 'text lead'], ['BODY', 'body', 'div', 'text']];

/** Places and figures of one field, in the order of the text. What stands on the same words is one mark. */
function marks(article, field) {
  const bySpan = new Map();
  const add = (start, end, kind, details) => {
    const key = `${start}-${end}`;
    const mark = bySpan.get(key) ?? { start, end, kind, details: [] };
    if (kind === 'figure') mark.kind = kind;
    mark.details.push(details);
    bySpan.set(key, mark);
  };
  for (const place of article.places) {
    for (const mention of place.mentions) {
      if (mention.field === field) add(mention.start, mention.end, 'place', placeFacts(place));
    }
  }
  for (const figure of article.indicators) {
    if (figure.evidence.field === field) add(figure.evidence.start, figure.evidence.end, 'figure', figureFacts(figure, article));
  }
  return [...bySpan.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

const names = (article) => new Map(article.places.map((place) => [place.code, place.name]));

function placeFacts(place) {
  return facts([
    ['place', `${place.type} ${place.name}`], ['code', place.code], ['province', place.province],
    ['then', place.province_then], ['today', place.successors.join(', ')],
    ['focus', number(place.focus)], ['confidence', number(place.confidence)],
  ]);
}

function figureFacts(figure, article) {
  const change = (c) => `${c.direction.toLowerCase()} ${number(c.value)} ${c.unit ?? ''} against ${c.against.toLowerCase().replaceAll('_', ' ')}`;
  return facts([
    ['code', figure.code], ['label', figure.label], ['subject', figure.subject], ['series', figure.series],
    ['value', amount(figure)], ['of', number(figure.of_total)], ['status', figure.status], ['scope', figure.scope],
    ['period', period(figure.period)],
    ['place', figure.place ? `${names(article).get(figure.place) ?? ''} (${figure.place})` : ''],
    ['change', figure.changes.map(change).join('; ')],
    ['before', figure.previous.map((p) => `${number(p.value)} ${p.unit}`).join('; ')],
    ['share', figure.shares.map((s) => `${number(s.value)} ${s.unit} of ${s.base.toLowerCase()}`).join('; ')],
    ['confidence', number(figure.confidence)],
  ]);
}

/** `text` with its marks; one that begins inside another is left to the table below. */
function marked(text, found) {
  const nodes = [];
  let at = 0;
  for (const mark of found) {
    if (mark.start < at || mark.end > text.length) continue;
    nodes.push(text.slice(at, mark.start));
    const element = el('mark', { class: mark.kind, tabindex: '0' }, text.slice(mark.start, mark.end));
    element.details = mark.details;
    nodes.push(element);
    at = mark.end;
  }
  nodes.push(text.slice(at));
  return nodes;
}

function figureTable(article) {
  const rows = article.indicators.map((figure) =>
    el('tr', {}, el('td', {}, figure.code), el('td', {}, figure.subject), el('td', { class: 'number' }, amount(figure)),
      el('td', {}, figure.status), el('td', {}, period(figure.period)), el('td', {}, names(article).get(figure.place) ?? figure.place ?? ''),
      el('td', { class: 'number' }, number(figure.confidence))));
  return el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Figures' },
    el('table', {}, el('thead', {}, el('tr', {}, ...['Code', 'Subject', 'Value', 'Status', 'Period', 'Place', 'Confidence'].map((name) => el('th', { scope: 'col' }, name)))),
      el('tbody', {}, ...rows)));
}

/** Only the web's own schemes become links. */
function source(article) {
  const safe = /^https?:\/\//i.test(article.url ?? '');
  return safe ? el('a', { href: article.url, rel: 'noopener noreferrer', target: '_blank' }, article.source ?? article.url) : (article.source ?? '');
}

export async function showArticle(id, panel) {
  const { article, topics } = await get('/api/article?id=' + encodeURIComponent(id));
  const parts = [];
  for (const [field, name, tag, className] of FIELDS) {
    if (article[name]) parts.push(el(tag, { class: className || null, lang: article.language ?? 'vi' }, ...marked(article[name], marks(article, field))));
  }
  parts.splice(1, 0, el('p', { class: 'meta' }, source(article), ` · ${time(article.published_at)} · revision ${article.revision} · `,
    ...topics.flatMap((topic) => [el('a', { href: hash('place', topic) }, topic), ' '])));
  if (article.duplicate_of) parts.push(el('p', { class: 'meta' }, 'tells the same as ', el('a', { href: hash('article', article.duplicate_of) }, article.duplicate_of)));
  if (article.indicators.length) parts.push(el('h3', {}, `Figures (${article.indicators.length})`), figureTable(article));
  if (article.warnings.length) {
    parts.push(el('h3', {}, `Warnings (${article.warnings.length})`), el('ul', {}, ...article.warnings.map((w) => el('li', {}, el('b', {}, w.code), ' ', w.detail))));
  }
  const p = article.provenance;
  parts.push(el('h3', {}, 'Where it comes from'), facts([['id', article.article_id], ['raw record', `${p.topic ?? ''} partition ${p.partition ?? ''} offset ${p.offset ?? ''}`],
    ['pipeline', p.pipeline], ['gazetteer', p.gazetteer], ['catalogue', p.catalogue]], 'facts'));
  panel.replaceChildren(...parts);
}
