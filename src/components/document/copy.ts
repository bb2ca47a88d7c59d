/** Puts a text on the clipboard, with its formatted twin for word processors. Works on plain HTTP, too, where the clipboard interface is missing. */

export interface Copied {
  plain: string;
  html: string;
}

/** False where the browser refuses: then the reader must be given the text to copy by hand. */
export async function copyText({ plain, html }: Copied): Promise<boolean> {
  const taken = { is: false };
  const take = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', plain);
    event.clipboardData.setData('text/html', html);
    event.preventDefault();
    taken.is = true;
  };
  document.addEventListener('copy', take, { capture: true });
  try {
    // The only way to both forms without a secure connection.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing takes its place on plain HTTP
    document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', take, { capture: true });
  }
  // In a page that is not secure there is no clipboard, whatever its type says.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (taken.is || clipboard === undefined) return taken.is;
  return clipboard.writeText(plain).then(
    () => true,
    () => false,
  );
}
