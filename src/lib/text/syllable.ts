/** Could be a word when its marks are left out: "du", "tu". Not "kcn", "ubnd", "attp". */
const shape = /^(?:ngh?|nh|th|tr|ph|kh|gh|gi|ch|qu|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;

/** Whether a folded word has the shape of a Vietnamese syllable. */
export const isSyllable = (folded: string): boolean => shape.test(folded);
