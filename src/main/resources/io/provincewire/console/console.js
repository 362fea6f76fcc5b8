// The page: map, stream, details and health, kept up to date by server-sent events.
import { showArticle } from './article.js';
import { showPlace } from './place.js';
import { el, get, hash, number, time } from './view.js';

const MOST_ROWS = 200;
const $ = (id) => document.getElementById(id);
const tiles = new Map();
const names = new Map([['national', 'National']]);
const codes = new Set();
let events = null;
let droppedTotal = 0;

function theme() {
  const saved = localStorage.getItem('theme');
  if (saved) document.documentElement.dataset.theme = saved;
  $('theme').addEventListener('click', () => {
    const dark = document.documentElement.dataset.theme ? document.documentElement.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    document.documentElement.dataset.theme = dark ? 'light' : 'dark';
    localStorage.setItem('theme', document.documentElement.dataset.theme);
  });
}

async function map() {
  const { tiles: found } = await get('/api/tiles');
  for (const tile of found) {
    const button = el('button', { class: 'tile', type: 'button', 'aria-pressed': 'false', title: tile.name, 'data-slug': tile.slug }, el('span', {}, tile.name), el('b', {}, '0'));
    button.style.gridColumn = tile.column;
    button.style.gridRow = tile.row;
    register(tile.slug, tile.name, button);
    $('map').append(button);
  }
  register('national', 'National', $('national'));
  $('map').addEventListener('keydown', walk);
  const sorted = [...names].sort((a, b) => a[1].localeCompare(b[1], 'vi'));
  $('province').append(...sorted.map(([slug, name]) => el('option', { value: slug }, name)));
}

function register(slug, name, button) {
  names.set(slug, name);
  tiles.set(slug, button);
  button.addEventListener('click', () => {
    const chosen = $('province').value === slug ? '' : slug;
    $('province').value = chosen;
    refilter();
    location.hash = chosen ? hash('place', chosen) : '#/';
  });
}

/** Arrow keys go to the nearest tile in that direction. */
function walk(event) {
  const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  const from = event.target.closest('.tile');
  if (!step || !from) return;
  event.preventDefault();
  const at = (tile) => [Number(tile.style.gridColumnStart), Number(tile.style.gridRowStart)];
  const [column, row] = at(from);
  let best = null;
  let least = Infinity;
  for (const tile of $('map').children) {
    const [dx, dy] = [at(tile)[0] - column, at(tile)[1] - row];
    const along = dx * step[0] + dy * step[1];
    const distance = along + 3 * Math.abs(dx * step[1] + dy * step[0]);
    if (along > 0 && distance < least) [best, least] = [tile, distance];
  }
  best?.focus();
}

function row(article) {
  const places = article.provinces.map((slug) => names.get(slug) ?? slug).join(', ');
  const details = [article.source, time(article.published_at), places, `${article.figures} figures`];
  if (article.revision > 1) details.push(`revision ${article.revision}`);
  if (article.copy) details.push('copy');
  if (article.warnings) details.push(`${article.warnings} warnings`);
  return el('li', { 'data-id': article.id },
    el('a', { href: hash('article', article.id) }, el('span', { class: 'title', lang: 'vi' }, article.title ?? article.id), el('span', { class: 'meta' }, details.filter(Boolean).join(' · '))));
}

/** Drops old rows, never the browser: at most a few hundred elements whatever comes. */
function take(changes) {
  const rows = new Map([...$('stream').children].map((item) => [item.dataset.id, item]));
  for (const id of changes.gone) rows.get(id)?.remove();
  const fresh = document.createDocumentFragment();
  for (const article of changes.rows) {
    rows.get(article.id)?.remove();
    fresh.append(row(article));
    article.codes.forEach(know);
  }
  $('stream').prepend(fresh);
  while ($('stream').children.length > MOST_ROWS) $('stream').lastChild.remove();
  droppedTotal += changes.dropped;
  $('dropped').hidden = droppedTotal === 0;
  $('dropped').textContent = `${number(droppedTotal)} articles came too fast to be shown here or are older than these.`;
  $('empty').hidden = $('stream').children.length > 0;
  count(changes.counts);
  markOpen();
}

function know(code) {
  if (codes.has(code) || codes.size > 500) return;
  codes.add(code);
  $('codes').append(el('option', { value: code }));
}

function count(counts) {
  for (const [slug, tile] of tiles) {
    const now = number(counts[slug] ?? 0);
    const shown = tile.querySelector('b');
    if (shown.textContent === now) continue;
    shown.textContent = now;
    tile.classList.toggle('some', now !== '0');
    tile.classList.add('fresh');
    setTimeout(() => tile.classList.remove('fresh'), 1500);
  }
}

function listen() {
  events?.close();
  const filter = new URLSearchParams({ province: $('province').value, code: $('code').value.trim(), status: $('status').value });
  events = new EventSource('/events?' + filter);
  let first = true;
  events.onmessage = (message) => {
    if (first) {
      // A new connection tells all again.
      $('stream').replaceChildren();
      droppedTotal = 0;
      first = false;
    }
    take(JSON.parse(message.data));
  };
  events.onerror = () => { first = true; };
}

function refilter() {
  for (const [slug, tile] of tiles) tile.setAttribute('aria-pressed', String(slug === $('province').value));
  if ($('pause').getAttribute('aria-pressed') === 'false') listen();
}

function filters() {
  for (const id of ['province', 'code', 'status']) $(id).addEventListener('change', refilter);
  $('pause').addEventListener('click', () => {
    const paused = $('pause').getAttribute('aria-pressed') === 'false';
    $('pause').setAttribute('aria-pressed', String(paused));
    if (paused) events?.close();
    else listen();
  });
}

async function health() {
  const line = $('health');
  try {
    const now = await get('/api/health');
    const dead = Object.entries(now.dead_letters);
    const letters = dead.length ? 'dead letters: ' + dead.map(([cause, n]) => `${cause} ${number(n)}`).join(', ') : 'no dead letters';
    const failing = el('span', { class: now.failing.length ? 'bad' : null, title: now.failing.join('\n') }, `${now.failing.length} of ${now.feeds} feeds failing`);
    line.replaceChildren(now.lag === null ? 'lag unknown' : `lag ${number(now.lag)}`, ' · ', el('span', { class: dead.length ? 'bad' : null }, letters), ' · ',
      now.feeds ? failing : 'no feeds', now.unreadable ? ` · ${number(now.unreadable)} unreadable records` : '');
  } catch {
    line.replaceChildren(el('span', { class: 'bad' }, 'the console does not answer'));
  }
  setTimeout(health, 5000);
}

function markOpen() {
  const open = decodeURIComponent(location.hash.match(/^#\/article\/(.+)$/)?.[1] ?? '');
  for (const item of $('stream').children) item.classList.toggle('open', item.dataset.id === open);
}

async function route() {
  hideTip();
  const [, kind, id] = location.hash.match(/^#\/(article|place)\/(.+)$/) ?? [];
  if (!kind) return;
  const panel = $('detail');
  try {
    const name = decodeURIComponent(id);
    if (kind === 'article') await showArticle(name, panel);
    else await showPlace(name, names.get(name) ?? name, panel);
  } catch {
    panel.replaceChildren(el('p', { class: 'hint' }, 'This is not here (any more): the console keeps the newest articles only.'));
  }
  markOpen();
  panel.focus({ preventScroll: innerWidth > 1200 });
}

function showTip(element) {
  const tip = $('tip');
  tip.replaceChildren(...element.details.map((details) => details.cloneNode(true)));
  tip.hidden = false;
  const box = element.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left, innerWidth - tip.offsetWidth - 8));
  const below = box.bottom + tip.offsetHeight + 8 < innerHeight || box.top < tip.offsetHeight + 8;
  tip.style.left = `${left + scrollX}px`;
  tip.style.top = `${(below ? box.bottom + 6 : box.top - tip.offsetHeight - 6) + scrollY}px`;
  element.setAttribute('aria-describedby', 'tip');
}

function hideTip() {
  $('tip').hidden = true;
}

function tips() {
  const over = (event) => (event.target.details ? showTip(event.target) : hideTip());
  for (const kind of ['mouseover', 'focusin']) $('detail').addEventListener(kind, over);
  for (const kind of ['mouseleave', 'focusout']) $('detail').addEventListener(kind, hideTip);
  addEventListener('keydown', (event) => { if (event.key === 'Escape') hideTip(); });
}

theme();
filters();
tips();
addEventListener('hashchange', route);
await map();
listen();
health();
route();
