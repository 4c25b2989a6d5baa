/**
 * A path as it was typed or pasted, without what file managers put round it: white space, quotation marks,
 * the `file://` of a copied address.
 */
export function readTypedPath(text: string): string {
  const bare = text.trim().replace(/^(["'])(.*)\1$/s, '$2');
  if (!bare.startsWith('file://')) return bare;
  try {
    return decodeURIComponent(bare.slice('file://'.length));
  } catch {
    return bare;
  }
}
