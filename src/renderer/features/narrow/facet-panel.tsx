import { useEffect, useState } from 'react';
import { type FacetKind, facetKinds } from '#contract/facet-kinds.ts';
import { narrow as words } from '#words/en/narrow.ts';
import { wordsOf } from '#words/words.ts';
import { useRoom } from '../../state/use-room.tsx';
import { FacetGroup } from './facet-group.tsx';
import { fewValues, isTelling, manyValues } from './shown-values.ts';
import { useFacets } from './use-facets.ts';
import { scrollToNarrow } from './use-narrowing.ts';

const t = wordsOf('narrow', words);

type Finds = Readonly<Partial<Record<FacetKind, string>>>;

/** What the list can be narrowed by, with the number of records that each would leave. */
export function FacetPanel() {
  const { state, dispatch } = useRoom();
  const [whole, setWhole] = useState<readonly FacetKind[]>([]);
  const [finds, setFinds] = useState<Finds>({});
  const find = facetKinds.flatMap((kind) => {
    const text = finds[kind]?.trim() ?? '';
    return text === '' ? [] : [{ kind, text }];
  });
  const limit = whole.length > 0 || find.length > 0 ? manyValues : fewValues + 1;
  const { data, error } = useFacets(state.view, { limit, find });
  const isThere = data !== undefined;
  useEffect(() => {
    // Until there were lines there was nothing to scroll to.
    if (isThere && document.activeElement?.id === 'narrow') scrollToNarrow();
  }, [isThere]);
  const toggled = (kinds: readonly FacetKind[], kind: FacetKind) =>
    kinds.includes(kind) ? kinds.filter((each) => each !== kind) : [...kinds, kind];

  if (!data) return error ? <p className="quiet facet-said">{t('notCounted')}</p> : null;
  const telling = data.facets.filter((facet) => isTelling(facet) || (finds[facet.kind] ?? '') !== '');
  if (telling.length === 0) {
    return <p className="quiet facet-said">{t('nothingTells')}</p>;
  }
  return telling.map((facet) => (
    <FacetGroup
      key={facet.kind}
      facet={facet}
      isOpen={state.facetsOpen.includes(facet.kind)}
      isWhole={whole.includes(facet.kind)}
      find={finds[facet.kind] ?? ''}
      onToggle={() =>
        dispatch({ type: 'set', change: { facetsOpen: toggled(state.facetsOpen, facet.kind) } })
      }
      onWhole={() => setWhole(toggled(whole, facet.kind))}
      onFind={(text) => setFinds({ ...finds, [facet.kind]: text })}
    />
  ));
}
