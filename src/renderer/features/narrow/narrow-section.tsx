import { narrow as words } from '#words/en/narrow.ts';
import { wordsOf } from '#words/words.ts';
import { useRoom } from '../../state/use-room.tsx';
import { FacetPanel } from './facet-panel.tsx';

const t = wordsOf('narrow', words);

/** The part of the rail that narrows the list. */
export function NarrowSection() {
  const { facetsShown } = useRoom().state;
  if (!facetsShown) return null;
  return (
    <section className="narrow" id="narrow" aria-labelledby="narrow-title" tabIndex={-1}>
      <h2 id="narrow-title">{t('title')}</h2>
      <FacetPanel />
    </section>
  );
}
