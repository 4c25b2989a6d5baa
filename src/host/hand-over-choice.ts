import type { HandOverChoice } from '#contract/hand-over.ts';
import type { NoteName } from '#contract/notes.ts';
import type { PlainChoice } from '#core/hand-over/choose.ts';
import { type FindingPorts, foundRecords } from './found-records.ts';

/** Records of a search that are handed over at most; so many are no reading any more. */
const mostRecords = 10_000;
const pageSize = 500;

/** Makes the choices that a view gives into records or notes. Throws `collection-not-open` and `cancelled`. */
export async function plainChoice(
  choice: HandOverChoice,
  ports: FindingPorts,
  signal: AbortSignal,
  most = mostRecords,
): Promise<PlainChoice> {
  if (choice.of === 'search') {
    const found = await foundRecords(choice.view, ports, signal);
    const refs = found.slice(0, most);
    return { of: 'records', refs, leftOut: found.length - refs.length };
  }
  if (choice.of === 'notes-view') {
    const named: NoteName[] = [];
    for (let offset = 0; ; offset += pageSize) {
      const page = ports.notes.index?.page(choice.view, offset, pageSize);
      for (const { ref, passage } of page?.entries ?? [])
        named.push(passage ? { kind: 'mark', mark: passage.mark } : { kind: 'record', ref });
      if ((page?.entries.length ?? 0) < pageSize) return { of: 'notes', notes: named };
    }
  }
  return choice;
}
