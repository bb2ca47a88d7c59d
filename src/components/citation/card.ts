/**
 * A card beside a citation that is pointed at or has the keyboard's focus: what is cited and why the link leads there. It is made of the list item of
 * that citation below the text, so the page holds nothing twice; without a script the link is a plain link. WCAG 1.4.13: Esc closes it, the pointer may
 * go onto it, it stays until pointer or focus leave. A reader who does not want cards switches them off at the foot of any page.
 */
const links = 'a.cite[data-cite]';
const gap = 6;
/** So long a pointer stays on a link of which more is wanted (READ-19). */
const delay = 300;
const card = document.createElement('div');
card.id = 'the-vien-dan';
card.className = 'cite-card';
card.setAttribute('role', 'tooltip');
let shown: Element | null = null;
let timer = 0;

function fill(link: HTMLAnchorElement): boolean {
  const item = document.getElementById(`vd-${link.dataset['cite'] ?? ''}`);
  if (item === null) return false;
  const place = link.closest('[id]')?.id ?? '';
  const reasons = [...item.querySelectorAll('.places > li')]
    .filter((own) => own.querySelector('a')?.getAttribute('href') === `#${place}`)
    .flatMap((own) => [...own.querySelectorAll('.why')]);
  const parts = [...[...item.children].filter((part) => !part.matches('.places, details')), ...reasons].map(
    (part) => part.cloneNode(true) as Element,
  );
  // A card is words only: what it leads to is the link itself.
  for (const inner of parts.flatMap((part) => [...part.querySelectorAll('a')])) {
    const name = document.createElement('b');
    name.append(...inner.childNodes);
    inner.replaceWith(name);
  }
  card.replaceChildren(...parts);
  return true;
}

function show(link: HTMLAnchorElement): void {
  hide();
  if (document.documentElement.dataset['cards'] === 'tat' || !fill(link)) return;
  document.querySelector('main')?.append(card);
  shown = link;
  link.setAttribute('aria-describedby', card.id);
  const { left, top, bottom } = link.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const isBelow = bottom + gap + card.offsetHeight <= innerHeight || top - gap < card.offsetHeight;
  card.style.top = `${scrollY + (isBelow ? bottom + gap : top - gap - card.offsetHeight)}px`;
  card.style.left = `${scrollX + Math.max(gap, Math.min(left, width - card.offsetWidth - gap))}px`;
}

function hide(): void {
  clearTimeout(timer);
  shown?.removeAttribute('aria-describedby');
  shown = null;
  card.remove();
}

document.addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType === 'touch' || !(target instanceof Element)) return;
  const link = target.closest<HTMLAnchorElement>(links);
  clearTimeout(timer);
  if (link !== null && link !== shown) timer = window.setTimeout(show, delay, link);
  else if (link === null && !card.contains(target) && shown?.matches(':focus-visible') === false) timer = window.setTimeout(hide, delay);
});
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLAnchorElement && target.matches(links) && target.matches(':focus-visible')) show(target);
  else if (shown !== null) hide();
});
document.addEventListener('focusout', hide);
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') hide();
});
