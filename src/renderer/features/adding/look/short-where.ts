import type { Chosen } from '../../../state/adding-state.ts';

/**
 * Where a record stands, without the folder that everything chosen lies in: of `/home/anna/frus/vol1.xml, line 3`
 * the reader who chose `/home/anna/frus` knows the beginning.
 */
export function shortWhere(where: string, chosen: readonly Chosen[]): string {
  const folder = chosen
    .map(({ path, name }) => path.slice(0, path.length - name.length))
    .find((above) => above !== '' && where.startsWith(above));
  return folder === undefined ? where : where.slice(folder.length);
}
