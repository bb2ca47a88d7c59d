import { describe, expect, test } from 'vitest';
import { findFileType } from './file-type.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const wide = (name: string): string => name.split('').join('\0');
const compound = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const zip = 'PK\x03\x04';

describe('what a file is', () => {
  test.each([
    ['a Word file of before 2007', `${compound}${'\0'.repeat(40)}${wide('WordDocument')}`, 'doc'],
    ['a DOCX with a password', `${compound}${'\0'.repeat(40)}${wide('EncryptedPackage')}`, 'locked-office'],
    ['an Excel file of before 2007', `${compound}${'\0'.repeat(40)}${wide('Workbook')}`, 'ole'],
    ['a DOCX', `${zip}[Content_Types].xml${zip}word/document.xml`, 'docx'],
    ['a DOCX with macros', `${zip}word/document.xml${zip}word/vbaProject.bin`, 'docm'],
    ['a sheet', `${zip}xl/workbook.xml`, 'xlsx'],
    ['a LibreOffice text', `${zip}mimetypeapplication/vnd.oasis.opendocument.text`, 'odt'],
    ['any other zip', `${zip}anh.png`, 'zip'],
    ['a PDF', '%PDF-1.7\n', 'pdf'],
    ['rich text', '{\\rtf1\\ansi', 'rtf'],
    ['a page of the web', '<!DOCTYPE html><html>', 'html'],
    ['text that speaks of PDF', 'Tệp %PDF-1.7 là gì', 'text'],
    ['text that begins with PK', 'PK.1 Phòng khám', 'text'],
  ])('%s', (_, content, type) => {
    expect(findFileType(bytes(content.replace(/[^\0-\xff]/g, 'x')))).toBe(type);
  });
});
