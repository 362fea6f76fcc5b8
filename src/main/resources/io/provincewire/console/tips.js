// Explains a mark while it is under the pointer or has the focus. A mark carries its explanation as `details`.

const GAP = 6;
const MARGIN = 8;

/** Elements of `panel` that have details explain themselves in `tip`; answers with what hides it. */
export function explain(panel, tip) {
  const hide = () => { tip.hidden = true; };
  const show = (element) => {
    tip.replaceChildren(...element.details.map((details) => details.cloneNode(true)));
    tip.hidden = false;
    const box = element.getBoundingClientRect();
    const left = Math.max(MARGIN, Math.min(box.left, innerWidth - tip.offsetWidth - MARGIN));
    const below = box.bottom + tip.offsetHeight + MARGIN < innerHeight || box.top < tip.offsetHeight + MARGIN;
    tip.style.left = `${left + scrollX}px`;
    tip.style.top = `${(below ? box.bottom + GAP : box.top - tip.offsetHeight - GAP) + scrollY}px`;
    element.setAttribute('aria-describedby', 'tip');
  };
  const over = (event) => {
    const element = event.target.closest?.('mark, a');
    if (element?.details) show(element);
    else hide();
  };
  for (const kind of ['mouseover', 'focusin', 'click']) panel.addEventListener(kind, over);
  for (const kind of ['mouseleave', 'focusout']) panel.addEventListener(kind, hide);
  addEventListener('keydown', (event) => { if (event.key === 'Escape') hide(); });
  return hide;
}
