// The health line: how far behind the job is, what it could not read, which feeds fail.
import { el, get, number, plural } from './view.js';

const EVERY_MS = 5000;

/** A chip that opens to a list; built once, so that it stays open while its words change. */
function chip(id) {
  const words = el('span', {});
  const list = el('ul', {});
  const box = el('details', { class: 'chip', id }, el('summary', {}, words), el('div', { class: 'drop' }, list));
  return (said, bad, lines, none = false) => {
    if (words.textContent !== said) words.textContent = said;
    box.classList.toggle('bad', bad);
    box.classList.toggle('none', none);
    const fresh = lines.join('\n');
    if (list.dataset.lines !== fresh) {
      list.dataset.lines = fresh;
      list.replaceChildren(...lines.map((line) => el('li', {}, line)));
    }
    return box;
  };
}

/** Keeps `line` up to date for as long as the page lives. */
export function watchHealth(line) {
  const [lag, letters, feeds] = ['lag', 'letters', 'feeds'].map(chip);
  const show = (now) => {
    const dead = Object.entries(now.dead_letters);
    const all = dead.reduce((sum, [, n]) => sum + n, 0);
    const boxes = [
      lag(now.lag === null ? 'lag unknown' : `lag ${number(now.lag)}`, now.lag === null, [
        now.lag === null ? 'The cluster does not say how far the job has read.' : `${plural(now.lag, 'raw article')} that the job has not read yet.`,
        ...(now.unreadable ? [`${plural(now.unreadable, 'record')} that this console could not read.`] : []),
      ]),
      letters(all ? plural(all, 'dead letter') : 'no dead letters', all > 0, all
        ? [...dead.map(([cause, n]) => `${cause}: ${number(n)}`), 'bin/provincewire dead-letters lists and replays them.'] : ['Every raw article could be read.']),
      feeds(!now.feeds ? 'no feeds' : now.failing.length ? `${number(now.failing.length)} of ${plural(now.feeds, 'feed')} failing` : `${plural(now.feeds, 'feed')} well`, now.failing.length > 0,
        now.failing.length ? now.failing : [now.feeds ? 'The last poll of every feed succeeded.' : 'bin/provincewire feeds polls a list of feeds.'], !now.feeds),
    ];
    if (line.children.length !== boxes.length) line.replaceChildren(...boxes);
  };
  const ask = async () => {
    try {
      show(await get('/api/health'));
    } catch {
      line.replaceChildren(el('span', { class: 'chip bad' }, 'the console does not answer'));
    }
    setTimeout(ask, EVERY_MS);
  };
  // One list at a time, and none once the reader looks elsewhere.
  line.addEventListener('toggle', (event) => {
    if (event.target.open) for (const box of line.querySelectorAll('details[open]')) if (box !== event.target) box.open = false;
  }, true);
  const close = () => { for (const box of line.querySelectorAll('details[open]')) box.open = false; };
  addEventListener('click', (event) => { if (!line.contains(event.target)) close(); });
  addEventListener('keydown', (event) => { if (event.key === 'Escape') close(); });
  ask();
}
