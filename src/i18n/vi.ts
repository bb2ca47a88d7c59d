/** Every sentence that a reader sees, by the part of the site that shows it. Named exports: a script in the browser takes only its own. */
export { unknown } from './vi/words.ts';
export * from './vi/abbreviation.ts';
export * from './vi/added.ts';
export * from './vi/annotation.ts';
export * from './vi/chain.ts';
export * from './vi/citation.ts';
export * from './vi/comparison.ts';
export * from './vi/correction.ts';
export * from './vi/document.ts';
export * from './vi/help.ts';
export * from './vi/register.ts';
export * from './vi/register-page.ts';
export * from './vi/search.ts';
export * from './vi/site.ts';
export * from './vi/verbatim.ts';
