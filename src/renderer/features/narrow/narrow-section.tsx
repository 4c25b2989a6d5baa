import { useRoom } from '../../state/use-room.tsx';
import { FacetPanel } from './facet-panel.tsx';

/** The part of the rail that narrows the list. */
export function NarrowSection() {
  const { facetsShown } = useRoom().state;
  if (!facetsShown) return null;
  return (
    <section className="narrow" id="narrow" aria-labelledby="narrow-title" tabIndex={-1}>
      <h2 id="narrow-title">Narrow the list</h2>
      <FacetPanel />
    </section>
  );
}
