import type { TextPoint } from '#contract/anchors.ts';
import type { RecordRef } from '#contract/entities.ts';

export interface PassageLink {
  readonly ref: RecordRef;
  readonly version: string;
  readonly start: TextPoint;
  readonly end: TextPoint;
}

/** The way back that a quotation carries (docs/citation.md, "Quotations"); null for what is none. */
export function readPassageLink(text: string): PassageLink | null {
  const [path = '', query] = text.trim().replace(/^<|>$/g, '').split('?', 2);
  const [, collection, record] = /^carrel:([^/]+)\/([^/]+)$/.exec(path) ?? [];
  const parts = new URLSearchParams(query ?? '');
  const [start, end] = [pointOf(parts.get('from')), pointOf(parts.get('to'))];
  const version = parts.get('version');
  const ref = collection && record ? refOf(collection, record) : null;
  return ref && version && start && end ? { ref, version, start, end } : null;
}

function refOf(collection: string, record: string): RecordRef | null {
  try {
    return { collection: decodeURIComponent(collection), record: decodeURIComponent(record) };
  } catch {
    return null;
  }
}

function pointOf(text: string | null): TextPoint | null {
  const [, place, offset] = /^(.+):(\d{1,9})$/.exec(text ?? '') ?? [];
  return place === undefined ? null : { place, offset: Number(offset) };
}
