// The map of tiles: one a province, in geographical order, with how many articles came.
import { el, get, number, plural } from './view.js';

const LEVELS = 4;
const NATIONAL = { slug: 'national', name: 'National', column: 1, row: 9, span: 2 };
const FRESH_MS = 1500;

/** Shows the map; `choose` is told the slug of a tile that was pressed. Answers with what the page does to it. */
export async function showMap(map, total, choose) {
  const tiles = new Map();
  const names = new Map();
  const { tiles: found } = await get('/api/tiles');
  for (const tile of [...found, NATIONAL]) {
    const button = el('button', { class: 'tile', type: 'button', 'aria-pressed': 'false', 'data-slug': tile.slug }, el('span', {}, tile.name), el('b', {}, '0'));
    button.style.gridColumn = tile.span ? `${tile.column} / span ${tile.span}` : tile.column;
    button.style.gridRow = tile.row;
    button.addEventListener('click', () => choose(tile.slug));
    tiles.set(tile.slug, button);
    names.set(tile.slug, tile.name);
    map.append(button);
  }
  map.addEventListener('keydown', (event) => walk(event, map));
  return {
    names,
    press: (slug) => tiles.forEach((tile, its) => tile.setAttribute('aria-pressed', String(its === slug))),
    count: (counts) => count(tiles, counts, total),
  };
}

/** Arrow keys go to the nearest tile in that direction. */
function walk(event, map) {
  const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  const from = event.target.closest('.tile');
  if (!step || !from) return;
  event.preventDefault();
  const at = (tile) => [Number.parseInt(tile.style.gridColumnStart, 10), Number.parseInt(tile.style.gridRowStart, 10)];
  const [column, row] = at(from);
  let best = null;
  let least = Infinity;
  for (const tile of map.children) {
    const [dx, dy] = [at(tile)[0] - column, at(tile)[1] - row];
    const along = dx * step[0] + dy * step[1];
    const distance = along + 3 * Math.abs(dx * step[1] + dy * step[0]);
    if (along > 0 && distance < least) [best, least] = [tile, distance];
  }
  best?.focus();
}

/** The shade of a tile tells its share of the most that any has, by orders of magnitude. */
function shade(value, most) {
  return value === 0 ? 0 : Math.max(1, Math.ceil((LEVELS * Math.log1p(value)) / Math.log1p(most)));
}

function count(tiles, counts, total) {
  const most = Math.max(0, ...Object.values(counts));
  const first = total.textContent === '';
  let sum = 0;
  for (const [slug, tile] of tiles) {
    const value = counts[slug] ?? 0;
    sum += value;
    tile.dataset.shade = shade(value, most);
    const shown = tile.querySelector('b');
    const now = number(value);
    if (shown.textContent === now) continue;
    shown.textContent = now;
    tile.setAttribute('aria-label', `${tile.firstChild.textContent}, ${plural(value, 'article')}`);
    if (first) continue;
    tile.classList.add('fresh');
    clearTimeout(tile.calm);
    tile.calm = setTimeout(() => tile.classList.remove('fresh'), FRESH_MS);
  }
  total.textContent = plural(sum, 'arrival');
}
