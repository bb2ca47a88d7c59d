/**
 * Keeps the choice "Chỉ xem nguyên văn" (`public/giao-dien.js` puts it in place on the next page before it is drawn), and takes what CSS cannot hide out of the
 * text: where links lead, and what words say when they are pointed at.
 */
const viewName = 'nguyen-van';
const box = document.querySelector<HTMLInputElement>(`#${viewName}`);
const root = document.documentElement;
/** What was taken from each element. */
const taken = new Map<Element, { attribute: string; value: string }>();

function apply(isPure: boolean): void {
  if (isPure) {
    root.dataset['view'] = viewName;
    for (const element of document.querySelectorAll('.official a.cite[href], .official [title]')) {
      const attribute = element.hasAttribute('title') ? 'title' : 'href';
      taken.set(element, { attribute, value: element.getAttribute(attribute) ?? '' });
      element.removeAttribute(attribute);
    }
    return;
  }
  delete root.dataset['view'];
  for (const [element, { attribute, value }] of taken) element.setAttribute(attribute, value);
  taken.clear();
}

/** An address that leads into what is hidden says so, where its reader looks for it. */
function showWhereTarget(isPure: boolean): void {
  const note = document.querySelector<HTMLElement>('[data-target-hidden]');
  const target = document.getElementById(location.hash.slice(1));
  if (note === null) return;
  note.hidden = !isPure || target?.closest('.added') == null;
  if (!note.hidden) note.scrollIntoView({ block: 'center' });
}

if (box !== null) {
  box.checked ||= root.dataset['view'] === viewName;
  apply(box.checked);
  showWhereTarget(box.checked);
  addEventListener('hashchange', () => {
    showWhereTarget(box.checked);
  });
  box.addEventListener('change', () => {
    apply(box.checked);
    showWhereTarget(box.checked);
    try {
      localStorage.setItem('giao-dien.view', box.checked ? viewName : '');
    } catch {
      // No storage: the choice lasts for the page.
    }
  });
}
