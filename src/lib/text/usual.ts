/** Texts of the characters that Vietnamese documents are made of nearly to the last: the short way of whatever is done to every text. */
import { createCharacterTest } from './character-test.ts';

/**
 * ASCII, the letters of the alphabet composed, curly quotes, dash and ellipsis. Such a text is in NFC, in any case of letters, and holds nothing that does not
 * print.
 * Matches (unusual): "\u202E", "Ð", "°", U+0301, "\r". Does not match: "ặ", "Đ", "“", "–".
 */
const unusual = /[^\t\n -~ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ“”‘’…–]/;

export const isUnusual = createCharacterTest(unusual);
