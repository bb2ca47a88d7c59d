/** Names of a PDF's fonts, and what they say: "ABCDEF+TimesNewRomanPS-BoldItalicMT". */

export interface FontStyle {
  /** Without the mark of a subset. */
  name: string;
  isBold: boolean;
  isItalic: boolean;
}

/** Matches: "Times,Bold", "Arial-BoldMT", "DejaVuSerif-Oblique". Does not match: ".VnTimeH". */
export function readFontStyle(fullName: string): FontStyle {
  const name = fullName.replace(/^[A-Z]{6}\+/, '');
  return { name, isBold: /bold|black|heavy|semibold|demi/i.test(name), isItalic: /italic|oblique/i.test(name) };
}
