import { basename, extname } from 'node:path';
import { ownText } from '../../../own-text.ts';
import type { SourceFile } from '../../source.ts';
import { rootOf, xmlHeadOf } from '../../xml/root-of.ts';

/** What a volume is called, as its file says it; known for all files before the first is read. */
export interface VolumeId {
  readonly id: string;
  /** The id under which history.state.gov has the volume; null unless its header names it. */
  readonly frus: string | null;
}

const frusId = /<(?:[\w.-]+:)?idno\b[^<>]*\btype\s*=\s*["']frus["'][^<>]*>\s*(frus[\w.-]+)\s*</;
const rootId = /<(?:[\w.-]+:)?(?:TEI|teiCorpus)\b[^<>]*?\sxml:id\s*=\s*["']([\w.-]+)["']/;

/** The volume's id: of the *Foreign Relations* series, else the root's `xml:id`, else the file's name. */
export function volumeIdOf(file: SourceFile): VolumeId {
  const head = xmlHeadOf(file);
  const named = (by: RegExp) => {
    const id = by.exec(head)?.[1];
    return id === undefined ? null : ownText(id);
  };
  const frus = named(frusId);
  const name = basename(file.name, extname(file.name));
  return { id: frus ?? named(rootId) ?? name, frus };
}

/** True where the file's first element is one of TEI P5's two roots. */
export const isTei = (file: SourceFile): boolean => /^(?:TEI|teiCorpus)$/.test(rootOf(xmlHeadOf(file)) ?? '');
