import { basename, extname } from 'node:path';
import type { SourceFile } from '../../source.ts';
import { xmlHeadOf } from '../../xml/root-of.ts';

const identifier = /<(?:[\w.-]+:)?(?:eadid|recordid)\b[^<>]*>\s*([^<>]*?)\s*</;

/**
 * What a finding aid is called: its `eadid`, in EAD3 its `recordid`, where that is a name and no sentence or address;
 * else the file's name.
 */
function nameIn(file: SourceFile): string | null {
  const name = identifier.exec(xmlHeadOf(file))?.[1]?.replace(/\.xml$/i, '') ?? '';
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u.test(name) ? name : null;
}

const nameOf = (file: SourceFile): string => file.name.slice(0, file.name.length - extname(file.name).length);

/** The ids of several finding aids. Of those that call themselves by one name each gets that of its file. */
export function findingAidIds(files: readonly SourceFile[]): ReadonlyMap<SourceFile, string> {
  const names = files.map((file) => ({ file, name: nameIn(file) ?? basename(nameOf(file)) }));
  const counts = new Map<string, number>();
  for (const { name } of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map(
    names.map(({ file, name }) => [file, (counts.get(name) ?? 0) > 1 ? nameOf(file).slice(-150) : name]),
  );
}
