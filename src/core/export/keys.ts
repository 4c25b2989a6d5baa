/** One key a reference, from its id: stable, of plain letters, no two alike, whatever the case. */
export function keysOf(ids: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return ids.map((id) => {
    const plain =
      id
        .slice(0, longest)
        .normalize('NFKD')
        .replaceAll(/[^A-Za-z0-9:-]+/g, '-')
        .replaceAll(/^-+|-+$/g, '') || 'record';
    let key = plain;
    for (let count = 2; taken.has(key.toLowerCase()); count += 1) key = `${plain}-${count}`;
    taken.add(key.toLowerCase());
    return key;
  });
}

/** BibTeX cuts longer ones on old machines, and nobody types them. */
const longest = 200;

/** The same as identifiers in XML: they begin with a letter and have no colon (Namespaces in XML 1.0, NCName). */
export const xmlIds = (ids: readonly string[]): readonly string[] =>
  keysOf(ids.map((id) => id.replaceAll(':', '-'))).map((key) => `record-${key}`);
