/**
 * The form by which titles are put in order: no marks, case, opening quotation marks or leading article.
 * "‘The Nature of Our Revolution …’" sorts under N, as a librarian would file it.
 */
export function sortTitle(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain.replace(/^(?:the|an|a) (?=.)/, '');
}
