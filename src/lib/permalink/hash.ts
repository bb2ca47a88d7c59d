/** Hashes of official text, as the lock, the manifest and quote links hold them. */

/** Text → SHA-256 in hex. Given from outside: the core knows no crypto library. */
export type Hash = (text: string) => string;

/** Half a SHA-256 tells two wordings of one provision apart. */
const provisionHashLength = 16;

/** Of the label and words that stand at an anchor, a line each block. */
export const provisionHash = (text: string, hash: Hash): string => hash(text).slice(0, provisionHashLength);
