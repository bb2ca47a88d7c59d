/** The table of contents beside the text: open where there is room for it, and with the place where the reader is marked. Without it the list is a plain list. */
const contents = document.querySelector<HTMLElement>('[data-contents]');
const list = contents?.querySelector('details') ?? null;
const isBeside = matchMedia('(width >= 64rem)');
const places = [...(contents?.querySelectorAll('a') ?? [])].flatMap((link) => {
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return target === null ? [] : [{ link, target }];
});
/** A heading that has come so near to the top is the one that is read. */
const readingLine = 0.25;
let current: HTMLAnchorElement | null = null;
let isWaiting = false;

function mark(): void {
  isWaiting = false;
  const line = innerHeight * readingLine;
  const isAtEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  // What is hidden ("Chỉ xem nguyên văn") is nowhere.
  const shown = places.filter(({ target }) => target.getClientRects().length > 0);
  const reached = isAtEnd ? shown.at(-1) : shown.findLast(({ target }) => target.getBoundingClientRect().top <= line);
  const next = reached?.link ?? null;
  if (next === current) return;
  current?.removeAttribute('aria-current');
  next?.setAttribute('aria-current', 'location');
  current = next;
  if (next === null || contents === null || !isBeside.matches) return;
  // Only the list moves, never the page.
  const [own, frame] = [next.getBoundingClientRect(), contents.getBoundingClientRect()];
  if (own.top < frame.top) contents.scrollTop -= frame.top - own.top + own.height;
  else if (own.bottom > frame.bottom) contents.scrollTop += own.bottom - frame.bottom + own.height;
}

function soon(): void {
  if (isWaiting) return;
  isWaiting = true;
  requestAnimationFrame(mark);
}

const settle = (): void => {
  if (list === null) return;
  list.open = isBeside.matches;
  // Beside the text there is nothing to open or close.
  const summary = list.querySelector('summary');
  if (summary !== null) summary.tabIndex = isBeside.matches ? -1 : 0;
};
settle();
isBeside.addEventListener('change', settle);
addEventListener('scroll', soon, { passive: true });
addEventListener('resize', soon, { passive: true });
soon();
