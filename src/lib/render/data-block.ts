/** Data for machines inside a page: a block that no browser runs. Without "<" nothing in it can end the block or begin another. */
export const dataBlock = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
