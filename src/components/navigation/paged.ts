/** "/so-hieu/", 2 → "/so-hieu/2/": the further pages of a list. */
export const pagedAddress = (address: string, page: number): string => (page === 1 ? address : `${address}${page}/`);
