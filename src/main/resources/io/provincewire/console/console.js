// The page: map, stream, details and health, kept up to date by server-sent events.
import { showArticle } from './article.js';
import { watchHealth } from './health.js';
import { showMap } from './map.js';
import { showPlace } from './place.js';
import { Stream } from './stream.js';
import { explain } from './tips.js';
import { blank, el, hash } from './view.js';

const MOST_CODES = 500;
const AGAIN_MS = 2000;
const $ = (id) => document.getElementById(id);
const codes = new Set();
const names = new Map();
const nameOf = (slug) => names.get(slug) ?? slug;
const stream = new Stream($('stream'), $('dropped'), nameOf);
const hideTip = explain($('detail'), $('tip'));
let map = null;
let events = null;

function theme() {
  const root = document.documentElement;
  const saved = localStorage.getItem('theme');
  if (saved) root.dataset.theme = saved;
  $('theme').addEventListener('click', () => {
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    localStorage.setItem('theme', root.dataset.theme);
  });
}

/** On a narrow screen one part is seen at a time. */
function view(name) {
  document.body.dataset.view = name;
  for (const button of $('views').children) button.setAttribute('aria-pressed', String(button.dataset.view === name));
}

function choose(slug) {
  const chosen = $('province').value === slug ? '' : slug;
  $('province').value = chosen;
  refilter();
  location.hash = chosen && chosen !== 'national' ? hash('place', chosen) : '#/';
}

function know(article) {
  for (const code of article.codes) {
    if (codes.has(code) || codes.size > MOST_CODES) continue;
    codes.add(code);
    $('codes').append(el('option', { value: code }));
  }
}

const wanted = () => ({ province: $('province').value, code: $('code').value.trim(), status: $('status').value });

function listen() {
  events?.close();
  events = new EventSource('/events?' + new URLSearchParams(wanted()));
  let first = true;
  events.onmessage = (message) => {
    // A new connection tells all again.
    if (first) stream.clear();
    const changes = JSON.parse(message.data);
    stream.take(changes, first);
    changes.rows.forEach(know);
    map.count(changes.counts);
    first = false;
    blankStream();
    markOpen();
  };
  const source = events;
  events.onerror = () => {
    first = true;
    // The browser tries again by itself unless it was turned away.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => { if (source === events) listen(); }, AGAIN_MS);
  };
}

function blankStream() {
  const filtered = Object.values(wanted()).some(Boolean);
  $('empty').hidden = stream.size > 0;
  $('empty').firstChild.textContent = filtered ? 'No article passes these filters yet.' : 'No article yet. What the job writes is shown here as it comes.';
  $('all').hidden = !filtered;
}

function refilter() {
  map.press($('province').value);
  for (const id of ['province', 'code', 'status']) $(id).classList.toggle('on', $(id).value !== '');
  if ($('pause').getAttribute('aria-pressed') === 'false') listen();
}

function filters() {
  for (const id of ['province', 'code', 'status']) $(id).addEventListener('change', refilter);
  $('all').addEventListener('click', () => {
    for (const id of ['province', 'code', 'status']) $(id).value = '';
    refilter();
    $('stream').focus();
  });
  $('pause').addEventListener('click', () => {
    const paused = $('pause').getAttribute('aria-pressed') === 'false';
    $('pause').setAttribute('aria-pressed', String(paused));
    if (paused) {
      events?.close();
      events = null;
    } else {
      listen();
    }
  });
  for (const button of $('views').children) button.addEventListener('click', () => view(button.dataset.view));
}

function markOpen() {
  stream.open(decodeURIComponent(location.hash.match(/^#\/article\/(.+)$/)?.[1] ?? ''));
}

async function route() {
  hideTip();
  const [, kind, id] = location.hash.match(/^#\/(article|place)\/(.+)$/) ?? [];
  if (!kind) {
    if (document.body.dataset.view === 'detail') view('stream');
    return;
  }
  view('detail');
  const panel = $('detail');
  try {
    const name = decodeURIComponent(id);
    if (kind === 'article') await showArticle(name, panel, nameOf);
    else await showPlace(name, nameOf(name), panel);
  } catch {
    panel.replaceChildren(blank('This is not here (any more): the console keeps the newest articles only.'));
  }
  markOpen();
  panel.focus({ preventScroll: true });
  // Where the details are not beside the stream they are on top.
  if (innerWidth <= 1200) scrollTo({ top: 0 });
}

theme();
filters();
view('stream');
addEventListener('hashchange', route);
map = await showMap($('map'), $('total'), choose);
map.names.forEach((name, slug) => names.set(slug, name));
$('province').append(...[...names].sort((a, b) => a[1].localeCompare(b[1], 'vi')).map(([slug, name]) => el('option', { value: slug }, name)));
listen();
watchHealth($('health'));
route();
