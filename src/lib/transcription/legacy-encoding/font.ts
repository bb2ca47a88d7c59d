/** Which fonts hold Vietnamese in an encoding from before Unicode, told by their names. */

export interface LegacyFont {
  /** Null: an encoding that cannot be read here. */
  encoding: 'tcvn3' | 'vni' | null;
  /** Prints small letters as capitals (.VnTimeH). */
  isCapitals: boolean;
}

/** The subset's mark before a font's name in a PDF: "ABCDEF+.VnTime". */
const subset = /^[A-Z]{6}\+/;
/** ".VnTime", ".VnArialH", "VnTimeH" of a PDF; not "VNI-Times". */
const tcvn3 = /^(?:\.vn|vn(?:time|arial))/i;
/** ".VnTimeH", ".VnTimeH,Bold", ".VnTimeH-Bold"; not ".VnTime", ".VnTeknicalB". */
const capitals = /H(?=$|[ ,-])/;
/** "VNI-Times", "VNI Helve". */
const vni = /^vni[- ]/i;
/** VPS, VietWare: "VPS Times", "VNtimes new roman", "SVNtimes new roman"; not "SVN-Times", which is Unicode. */
const unread = /^(?:vps[ -]|s?vn(?:times new roman|arial|book))/i;

/** Null: the name of a font of Unicode, as far as names tell. */
export function readLegacyFont(name: string): LegacyFont | null {
  const bare = name.replace(subset, '').trim();
  if (unread.test(bare)) return { encoding: null, isCapitals: false };
  if (vni.test(bare)) return { encoding: 'vni', isCapitals: false };
  return tcvn3.test(bare) ? { encoding: 'tcvn3', isCapitals: capitals.test(bare) } : null;
}
