import type { View } from '../catalogue/view.ts';

/** What of a view can be asked now, and which of the collections that it names are away. */
export interface OpenPart<V extends View> {
  /** Null where all that it names are away: it then asks for nothing that is here. */
  readonly view: V | null;
  readonly missing: readonly string[];
}

/** Leaves out of a view the collections that are not open. */
export function openPart<V extends View>(view: V, isOpen: (collection: string) => boolean): OpenPart<V> {
  const { collections, facets = [] } = view;
  const isAway = ({ kind, value }: (typeof facets)[number]) => kind === 'collection' && !isOpen(value);
  const isChosen = ({ kind, exclude }: (typeof facets)[number]) => kind === 'collection' && !exclude;
  const chosen = facets.filter(isChosen);
  const missing = [
    ...(collections ?? []).filter((id) => !isOpen(id)),
    ...chosen.filter(isAway).map(({ value }) => value),
  ];
  if (missing.length === 0 && !facets.some(isAway)) return { view, missing };
  const left = collections?.filter(isOpen) ?? null;
  const nothing = left?.length === 0 || (chosen.length > 0 && chosen.every(isAway));
  const open: V = {
    ...view,
    collections: left,
    ...(view.facets && { facets: facets.filter((each) => !isAway(each)) }),
  };
  return { view: nothing ? null : open, missing: [...new Set(missing)] };
}
