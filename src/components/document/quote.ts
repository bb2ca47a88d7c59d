/**
 * Quoting: the link of a place, or the button above the text, opens a panel that copies words and source, the source alone in full or short, or the address,
 * shows the address as a QR code, and writes a report of a slip in these words. The panel stands behind the place in the page, outside the official text; Esc closes it and gives the focus back.
 */
import { quoting as words, reporting } from '../../i18n/vi.ts';
import { quotedPlace } from '../../lib/quotation/place.ts';
import { formatQuotation } from '../../lib/quotation/quotation.ts';
import { reportHref, reportText, type Report } from '../../lib/quotation/report.ts';
import { copyText } from './copy.ts';

const tools = document.querySelector<HTMLElement>('[data-quote-full]');
const official = document.querySelector('.official');
const { quoteName = '', quoteFull = '', quoteShort = '', quoteAddress = '', contact = '' } = tools?.dataset ?? {};
const panel = document.createElement('div');
panel.className = 'quote no-print';
panel.id = 'trich-dan';
panel.setAttribute('role', 'group');
let opener: HTMLElement | null = null;

/** The printed words of a place and of all below it, a line each. */
function linesOf(anchor: string): string[] {
  const own = official?.querySelectorAll<HTMLElement>(`[id="${anchor}"], [id^="${anchor}."]`) ?? [];
  return [...own].map((place) =>
    [...place.querySelectorAll('[data-official-text]')]
      .map(({ textContent }) => textContent)
      .join('')
      .trim(),
  );
}

/** The address that is published where one is; else the one under which the page was opened. */
function addressOf(anchor: string | null): URL {
  const address = new URL(quoteAddress === '' ? location.href : quoteAddress);
  address.search = '';
  address.hash = anchor ?? '';
  return address;
}

/** The address of a page that is open from a disk names folders of that machine, perhaps a person: only who asks for the address gets it. */
const isOnDisk = quoteAddress === '' && location.protocol === 'file:';
const quotable = (address: string): string | null => (isOnDisk ? null : address);

/** The address of a place carries the hash of its words, so that whoever comes by it is told if they have changed (`version.ts`). */
async function linkOf(anchor: string | null): Promise<string> {
  const address = addressOf(anchor);
  const place = anchor === null ? null : official?.querySelector(`[id="${anchor}"]`);
  if (place == null) return address.href;
  try {
    const { versionedLink } = await import('./version-notice.ts');
    return versionedLink(address, place);
  } catch {
    // Not to be had now: the link leads there all the same.
    return address.href;
  }
}

async function open(by: HTMLElement, after: Element, anchor: string | null, place: string | null): Promise<void> {
  opener?.removeAttribute('aria-expanded');
  opener = by;
  const url = await linkOf(anchor);
  // Another place was asked for meanwhile.
  if (opener !== by) return;
  by.setAttribute('aria-expanded', 'true');
  by.setAttribute('aria-controls', panel.id);
  const lines = anchor === null ? [] : linesOf(anchor);
  const forms = [
    ...(lines.length > 0 ? [{ name: words.passage, ...formatQuotation({ lines, document: quoteFull, place, url: quotable(url) }) }] : []),
    { name: words.full, ...formatQuotation({ lines: [], document: quoteFull, place, url: quotable(url) }) },
    { name: words.short, ...formatQuotation({ lines: [], document: quoteShort, place, url: null }) },
    { name: words.link, plain: url, html: formatQuotation({ lines: [], document: url, place: null, url: null }).html },
  ];
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  const field = document.createElement('textarea');
  field.readOnly = true;
  field.rows = 4;
  field.setAttribute('aria-label', words.field);
  field.value = forms[0]?.plain ?? '';
  const row = document.createElement('p');
  row.className = 'quote-forms';
  for (const { name, plain, html } of forms) {
    row.append(
      button(name, () => {
        field.value = plain;
        void copyText({ plain, html }).then((isCopied) => {
          status.textContent = isCopied ? words.copied : words.notCopied;
          if (isCopied) return;
          field.focus();
          field.select();
        });
      }),
    );
  }
  if ('share' in navigator)
    row.append(button(words.share, () => void navigator.share({ title: document.title, url }).catch(() => undefined)));
  // A code of an address that only this machine knows is of no use on another.
  if (quoteAddress !== '') row.append(button(words.qr, () => void showQr(url, status)));
  if (contact !== '')
    row.append(reportLink({ document: quoteName, place, lines, address: isOnDisk ? url.replace(/^.*(?=\/vb\/)/, '') : url }, status));
  row.append(button(words.close, close));
  const title = document.createElement('p');
  title.className = 'quote-title';
  title.textContent = place === null ? words.panelOfDocument : words.panel(place);
  panel.setAttribute('aria-label', title.textContent);
  const note = document.createElement('p');
  note.className = 'note';
  note.textContent = words.noAddress;
  panel.replaceChildren(title, row, field, ...(quoteAddress === '' ? [note] : []), status);
  after.after(panel);
  row.querySelector('button')?.focus({ preventScroll: true });
  panel.scrollIntoView({ block: 'nearest' });
}

async function showQr(url: string, status: HTMLElement): Promise<void> {
  try {
    const { qrPicture } = await import('./qr.ts');
    panel.querySelector('.qr')?.remove();
    panel.append(qrPicture(url, words.qrOf(url)));
    status.textContent = '';
  } catch {
    status.textContent = words.qrFailed;
  }
}

/** A letter that is written already; where reports go to a page, the words are copied for it. */
function reportLink(report: Report, status: HTMLElement): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = reportHref(contact, report);
  link.textContent = reporting.report;
  if (!link.href.startsWith('mailto:')) {
    link.target = '_blank';
    link.rel = 'noopener';
    link.addEventListener('click', () => {
      const plain = reportText(report);
      const html = plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
      void copyText({ plain, html }).then((isCopied) => {
        status.textContent = isCopied ? reporting.copied : words.notCopied;
      });
    });
  }
  return link;
}

function button(name: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = name;
  made.addEventListener('click', act);
  return made;
}

function close(): void {
  panel.remove();
  opener?.removeAttribute('aria-expanded');
  opener?.removeAttribute('aria-controls');
  opener?.focus();
  opener = null;
}

/** Makes the Word file and hands it to the browser; the code that makes it is loaded now. */
async function saveWord(by: HTMLButtonElement): Promise<void> {
  const status = tools?.querySelector('[data-tool-status]');
  if (official === null || status == null) return;
  status.textContent = '';
  by.disabled = true;
  try {
    const { makeWordFile } = await import('./word.ts');
    const url = addressOf(null).href;
    const options = {
      name: quoteName,
      source: words.wordSource(quoteFull).replace(/:$/, isOnDisk ? '.' : ':'),
      url: quotable(url),
      notice: words.notice,
      page: words.page,
    };
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await makeWordFile(official, options));
    link.download = `${url.split('/').findLast((segment) => segment !== '' && segment !== 'index.html') ?? 'van-ban'}.docx`;
    link.click();
    setTimeout(() => {
      URL.revokeObjectURL(link.href);
    }, 10_000);
  } catch {
    status.textContent = words.wordFailed;
  }
  by.disabled = false;
}

panel.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') close();
});
official?.addEventListener('click', (event) => {
  if (!(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
  const link = event.target.closest<HTMLAnchorElement>('.permalink');
  const block = link?.closest('p, .heading');
  if (link == null || block == null) return;
  // The address changes first: the browser takes the focus away with it.
  setTimeout(() => {
    void open(link, block, link.hash.slice(1), quotedPlace(link.ariaLabel ?? ''));
  });
});
for (const own of tools?.querySelectorAll<HTMLButtonElement>('button[data-tool]') ?? []) {
  own.hidden = false;
  own.addEventListener('click', () => {
    if (own.dataset['tool'] === 'print') print();
    else if (own.dataset['tool'] === 'word') void saveWord(own);
    else void open(own, tools ?? own, null, null);
  });
}
