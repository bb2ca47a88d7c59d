/** The sentences of the site, where the copy says something else. */
import { usbSearch, usbTitleSearch } from '../../i18n/vi/usb.ts';

export * from '../../i18n/vi.ts';

/** Put in when the scripts of a copy are made. */
declare const isTitlesOnly: boolean;

export const search = isTitlesOnly ? usbTitleSearch : usbSearch;
