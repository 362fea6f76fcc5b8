// One article with every place and figure marked in its text.
import { amount, badge, cell, el, facts, get, hash, level, number, period, table, time } from './view.js';
import { doubts } from './doubts.js';

const FIELDS = [['TITLE', 'title', 'h2', ''], ['SUMMARY', 'summary', 'p', 'text lead'], ['BODY', 'body', 'div', 'text']];
const KINDS = ['doubt', 'place', 'figure'];

/** Places, figures and doubts of one field, in the order of the text. What stands on the same words is one mark. */
function marks(article, doubted, field) {
  const bySpan = new Map();
  const add = (start, end, kind, details) => {
    const key = `${start}-${end}`;
    const mark = bySpan.get(key) ?? { start, end, kind, details: [], warnings: new Set() };
    if (KINDS.indexOf(kind) > KINDS.indexOf(mark.kind)) mark.kind = kind;
    mark.details.push(...details);
    bySpan.set(key, mark);
    return mark;
  };
  for (const place of article.places) {
    for (const mention of place.mentions) {
      if (mention.field === field) add(mention.start, mention.end, 'place', [placeFacts(place)]);
    }
  }
  for (const figure of article.indicators) {
    if (figure.evidence.field === field) add(figure.evidence.start, figure.evidence.end, 'figure', [figureFacts(figure, article)]);
  }
  for (const { start, end, warning } of doubted.filter((doubt) => doubt.field === field)) {
    const there = [...bySpan.values()].filter((mark) => mark.start < end && mark.end > start);
    for (const mark of there.length ? there : [add(start, end, 'doubt', [])]) mark.warnings.add(warning);
  }
  return [...bySpan.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

const names = (article) => new Map(article.places.map((place) => [place.code, `${place.type} ${place.name}`]));

function placeFacts(place) {
  return facts([
    ['place', `${place.type} ${place.name}`], ['code', place.code], ['province', place.province],
    ['then', place.province_then], ['today', place.successors.join(', ')],
    ['focus', number(place.focus)], ['confidence', number(place.confidence)],
  ]);
}

/** Why a figure is on the article only and not in the table of newest indicators; empty where it is in it. */
function leftOut(figure) {
  return [
    figure.code === 'other' && 'no code fits', figure.scope !== 'LOCAL' && figure.scope.toLowerCase(),
    (figure.value === null || figure.value === undefined) && 'a change only', !figure.period && 'no period', !figure.place && 'no place',
  ].filter(Boolean).join(', ');
}

function figureFacts(figure, article) {
  const change = (c) => `${c.direction.toLowerCase()} ${number(c.value)} ${c.unit ?? ''} against ${c.against.toLowerCase().replaceAll('_', ' ')}`;
  const out = leftOut(figure);
  return facts([
    ['code', figure.code], ['label', figure.label], ['subject', figure.subject], ['series', figure.series],
    ['value', el('b', {}, amount(figure))], ['of', number(figure.of_total)], ['status', figure.status], ['scope', figure.scope],
    ['period', figure.period ? `${period(figure.period)} (${figure.period.start} to ${figure.period.end})` : 'none'],
    ['place', figure.place ? `${names(article).get(figure.place) ?? ''} (${figure.place})` : 'none'],
    ['change', figure.changes.map(change).join('; ')],
    ['before', figure.previous.map((p) => `${number(p.value)} ${p.unit}`).join('; ')],
    ['share', figure.shares.map((s) => `${number(s.value)} ${s.unit} of ${s.base.toLowerCase()}`).join('; ')],
    ['confidence', number(figure.confidence)],
    ['in table', out ? `no: ${out}` : 'yes'],
  ]);
}

const warningFacts = (warning) => facts([['warning', warning.code], ['', warning.detail]], 'warning');

/** `text` with its marks; one that begins inside another is left to the table below. */
function marked(text, found) {
  const nodes = [];
  let at = 0;
  for (const mark of found) {
    if (mark.start < at || mark.end > text.length) continue;
    nodes.push(text.slice(at, mark.start));
    const doubtful = mark.warnings.size > 0 && mark.kind !== 'doubt';
    const element = el('mark', { class: doubtful ? `${mark.kind} doubtful` : mark.kind, tabindex: '0' }, text.slice(mark.start, mark.end));
    element.details = [...mark.details, ...[...mark.warnings].map(warningFacts)];
    nodes.push(element);
    at = mark.end;
  }
  nodes.push(text.slice(at));
  return nodes;
}

function figureTable(article, doubted) {
  const isDoubted = ({ evidence }) => doubted.some((doubt) => doubt.field === evidence.field && doubt.start < evidence.end && doubt.end > evidence.start);
  const rows = article.indicators.map((figure) =>
    el('tr', {},
      cell(figure.code === 'other' ? figure.subject : figure.label, figure.code === 'other' ? 'other' : `${figure.code} · ${figure.subject}`),
      cell(level(figure), figure.unit, 'number'),
      cell(period(figure.period), badge(figure.status)),
      cell(figure.place ? names(article).get(figure.place) ?? figure.place : '–', `confidence ${number(figure.confidence)}${isDoubted(figure) ? ' · warned of' : ''}`)));
  return table('Figures', [['Figure'], ['Value', 'number'], ['Period'], ['Place']], rows);
}

/** Only the web's own schemes become links. */
function source(article) {
  const safe = /^https?:\/\//i.test(article.url ?? '');
  return safe ? el('a', { href: article.url, rel: 'noopener noreferrer', target: '_blank' }, article.source ?? article.url) : (article.source ?? '');
}

function legend(kinds) {
  const words = { figure: 'figure', place: 'place', doubt: 'doubt', doubtful: 'warned of' };
  return el('p', { class: 'legend' }, ...kinds.map((kind) => el('span', { class: `key ${kind === 'doubtful' ? 'figure doubtful' : kind}` }, words[kind])),
    kinds.length ? ' point at, tab to or tap a mark to see how it was read' : 'no place and no figure was found');
}

export async function showArticle(id, panel, nameOf) {
  const { article, topics } = await get('/api/article?id=' + encodeURIComponent(id));
  const doubted = doubts(article);
  const texts = FIELDS.filter(([, name]) => article[name]).map(([field, name, tag, className]) =>
    el(tag, { class: className || null, lang: article.language ?? 'vi' }, ...marked(article[name], marks(article, doubted, field))));
  const shown = ['figure', 'place', 'doubt'].filter((kind) => texts.some((text) => text.querySelector(`mark.${kind}`)));
  if (texts.some((text) => text.querySelector('mark.doubtful'))) shown.push('doubtful');
  const meta = el('p', { class: 'meta' }, source(article), ` · ${time(article.published_at)} · revision ${article.revision} · `,
    ...topics.flatMap((topic, i) => [i ? ', ' : '', topic === 'national' ? 'national' : el('a', { href: hash('place', topic) }, nameOf(topic))]));
  const parts = [texts[0], meta, legend(shown), ...texts.slice(1)].filter(Boolean);
  if (article.duplicate_of) parts.splice(2, 0, el('p', { class: 'meta' }, 'tells the same as ', el('a', { href: hash('article', article.duplicate_of) }, article.duplicate_of)));
  if (article.indicators.length) parts.push(el('h3', {}, `Figures (${article.indicators.length})`), figureTable(article, doubted));
  if (article.warnings.length) {
    parts.push(el('h3', {}, `Warnings (${article.warnings.length})`), el('ul', { class: 'warnings' }, ...article.warnings.map((w) => el('li', {}, el('b', {}, w.code), ' ', w.detail))));
  }
  const p = article.provenance;
  parts.push(el('h3', {}, 'Where it comes from'), facts([['id', article.article_id], ['raw record', `${p.topic ?? ''} partition ${p.partition ?? ''} offset ${p.offset ?? ''}`],
    ['pipeline', p.pipeline], ['gazetteer', p.gazetteer], ['catalogue', p.catalogue]], 'facts'));
  panel.replaceChildren(...parts);
}
