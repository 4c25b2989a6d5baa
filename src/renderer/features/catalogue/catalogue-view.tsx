import { useState } from 'react';
import { catalogue as words } from '#words/en/catalogue.ts';
import { wordsOf } from '#words/words.ts';
import { useKeyCommand } from '../../keys/use-keys.tsx';
import { useRoom } from '../../state/use-room.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { ChosenChips } from '../narrow/chosen-chips.tsx';
import { SearchBox } from '../search/box/search-box.tsx';
import { LazyBuilder } from '../search/builder/lazy-builder.tsx';
import { SearchNotes } from '../search/search-notes.tsx';
import { NewLine } from '../searches/new-line.tsx';
import { SelectionBar } from '../selection/selection-bar.tsx';
import { Failure } from '../status/failure.tsx';
import { TimelinePanel } from '../timeline/timeline-panel.tsx';
import { UndatedLine } from '../timeline/undated-line.tsx';
import { useTrailOfSearch } from '../trail/use-trail.ts';
import { CatalogueEmpty } from './catalogue-empty.tsx';
import { CatalogueHead } from './catalogue-head.tsx';
import { CatalogueList } from './catalogue-list.tsx';
import { useCatalogue } from './use-catalogue.ts';
import { useListFocus } from './use-list-focus.ts';

const t = wordsOf('catalogue', words);

/** The catalogue: search box, what is shown of how many, and the list. */
export function CatalogueView() {
  const { state } = useRoom();
  const { data, error } = useCatalogue(state.view);
  useTrailOfSearch(state.view, data && !data.stale ? data.total : null);
  const list = useListFocus();
  const [isBuilding, setBuilding] = useState(false);
  useKeyCommand('build', () => setBuilding(true));

  return (
    <section
      className="catalogue"
      aria-label={t('label')}
      onKeyDownCapture={list.forget}
      onPointerDownCapture={list.forget}
    >
      <SearchBox onLeave={list.focus} onBuild={() => setBuilding(true)} />
      {data && <SearchNotes query={data.view.query} interpretation={data.interpretation} />}
      <CatalogueHead data={data} />
      <NewLine />
      <ChosenChips />
      <UndatedLine />
      <TimelinePanel />
      {error && !data ? (
        <Failure error={error} />
      ) : data && data.total > 0 ? (
        <CatalogueList ref={list.ref} data={data} />
      ) : data ? (
        <EmptyPlace>
          <CatalogueEmpty of={data.of} />
        </EmptyPlace>
      ) : (
        <p className="quiet waiting">{t('opening')}</p>
      )}
      <SelectionBar total={data?.total ?? 0} onCleared={list.focus} />
      {isBuilding && <LazyBuilder onClose={() => setBuilding(false)} />}
    </section>
  );
}
