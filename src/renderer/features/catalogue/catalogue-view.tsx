import { useRef } from 'react';
import { useRoom } from '../../state/use-room.tsx';
import { ChosenChips } from '../narrow/chosen-chips.tsx';
import { Failure } from '../status/failure.tsx';
import { TimelinePanel } from '../timeline/timeline-panel.tsx';
import { UndatedLine } from '../timeline/undated-line.tsx';
import { CatalogueEmpty } from './catalogue-empty.tsx';
import { CatalogueHead } from './catalogue-head.tsx';
import { CatalogueList, type ListHandle } from './catalogue-list.tsx';
import { SearchBox } from './search-box.tsx';
import { useCatalogue } from './use-catalogue.ts';

/** The catalogue: search box, what is shown of how many, and the list. */
export function CatalogueView() {
  const { state } = useRoom();
  const { data, error } = useCatalogue(state.view);
  const list = useRef<ListHandle>(null);

  return (
    <section className="catalogue" aria-label="Catalogue">
      <SearchBox onLeave={() => list.current?.focus()} />
      <CatalogueHead data={data} />
      <ChosenChips />
      <UndatedLine />
      <TimelinePanel />
      {error && !data ? (
        <Failure error={error} />
      ) : data && data.total > 0 ? (
        <CatalogueList ref={list} data={data} />
      ) : data ? (
        <CatalogueEmpty of={data.of} />
      ) : (
        <p className="quiet waiting">Opening the catalogue…</p>
      )}
    </section>
  );
}
