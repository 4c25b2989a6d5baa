import { CopyText } from '../adding/pack/copy-text.tsx';
import type { Said } from './said.ts';

/** What was last done, or why it was not, in a place that is always there: a reader who hears is told of it. */
export function SaidBlock({ said }: { readonly said: Said | null }) {
  return (
    <div className="library-said">
      <p role="status">{said && !said.isTrouble && said.sentence}</p>
      <p role="alert" className="problem">
        {said?.isTrouble && said.sentence}
      </p>
      {said?.figures && (
        <dl className="facts">
          {said.figures.map(({ name, value, copy }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <span className="path">{value}</span> <CopyText label={copy} figures={value} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
