// The stream of articles: the newest on top, the old ones dropped, never the browser.
import { el, hash, number, plural, time } from './view.js';

const MOST_ROWS = 200;

/** So few at once are shown to arrive; more would only flicker. */
const FEW = 8;

/** What a list of rows does with the changes that the server tells. */
export class Stream {
  constructor(list, note, nameOf) {
    this.list = list;
    this.note = note;
    this.nameOf = nameOf;
    this.dropped = 0;
    list.addEventListener('keydown', (event) => this.walk(event));
  }

  clear() {
    this.list.replaceChildren();
    this.dropped = 0;
  }

  get size() {
    return this.list.children.length;
  }

  take(changes, first) {
    const rows = new Map([...this.list.children].map((item) => [item.dataset.id, item]));
    for (const id of changes.gone) rows.get(id)?.remove();
    const fresh = document.createDocumentFragment();
    for (const article of changes.rows) {
      rows.get(article.id)?.remove();
      fresh.append(this.row(article, !first && changes.rows.length <= FEW));
    }
    this.list.prepend(fresh);
    while (this.size > MOST_ROWS) this.list.lastChild.remove();
    this.dropped += changes.dropped;
    this.note.hidden = this.dropped === 0;
    this.note.textContent = `${plural(this.dropped, 'article')} came too fast to be shown here or ${this.dropped === 1 ? 'is' : 'are'} older than these.`;
  }

  open(id) {
    for (const item of this.list.children) {
      const open = item.dataset.id === id;
      item.classList.toggle('open', open);
      if (open) item.firstChild.setAttribute('aria-current', 'true');
      else item.firstChild.removeAttribute('aria-current');
    }
  }

  row(article, arrives) {
    const notes = [article.source, time(article.published_at), plural(article.figures, 'figure')];
    if (article.revision > 1) notes.push(`revision ${number(article.revision)}`);
    if (article.copy) notes.push('copy');
    if (article.warnings) notes.push(plural(article.warnings, 'warning'));
    const where = article.provinces.map((slug) => el('span', { class: 'where' }, this.nameOf(slug)));
    return el('li', { 'data-id': article.id, class: arrives ? 'arrives' : null },
      el('a', { href: hash('article', article.id) }, el('span', { class: 'title', lang: 'vi' }, article.title ?? article.id),
        el('span', { class: 'meta' }, ...where, notes.filter(Boolean).join(' · '))));
  }

  /** Arrow keys go from article to article. */
  walk(event) {
    const item = event.target.closest('li');
    const next = { ArrowDown: item?.nextElementSibling, ArrowUp: item?.previousElementSibling }[event.key];
    if (!next) return;
    event.preventDefault();
    next.firstChild.focus();
  }
}
