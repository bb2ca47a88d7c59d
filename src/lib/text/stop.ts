/** Words of editors at the end of a sentence, which they write with a full stop or without. */

/** "đăng nhầm." → "đăng nhầm". */
export const withoutStop = (text: string): string => text.trim().replace(/[.;,\s]+$/, '');

/** "đăng nhầm", "đăng nhầm." → "đăng nhầm."; "vì sao?" stays. */
export const withStop = (text: string): string => (/[!?…]$/.test(text.trim()) ? text.trim() : `${withoutStop(text)}.`);
