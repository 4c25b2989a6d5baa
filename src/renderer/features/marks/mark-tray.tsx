import { Check, Trash2, X } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import type { PlacedMark } from '#contract/marks.ts';
import { marks as words } from '#words/en/marks.ts';
import { wordsOf } from '#words/words.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { useRoving } from '../names/use-roving.ts';
import { Swatch } from './swatch.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import type { MarkDeeds } from './use-mark-deeds.ts';
import { type ColourNames, nameOfColour } from './use-marks.ts';

const t = wordsOf('marks', words);

export interface MarkTrayProps {
  readonly marks: readonly PlacedMark[];
  readonly names: ColourNames;
  readonly version: string | null;
  readonly deeds: MarkDeeds;
  readonly onLeave: () => void;
}

/** Marks whose passage has changed or is gone, with their old words; what may have become of them stands beside. */
export function MarkTray({ marks, names, version, deeds, onLeave }: MarkTrayProps) {
  const list = useRef<HTMLUListElement>(null);
  const rove = useRoving(list);

  const keep = useKeptFocus(list, onLeave);

  if (marks.length === 0) return null;
  return (
    <section className="mark-tray" aria-label={t('toLookAt')}>
      <h3>{t('textChanged')}</h3>
      <ul ref={list} onKeyDown={rove}>
        {marks.map((mark, at) => (
          <TrayRow
            key={mark.id}
            mark={mark}
            name={nameOfColour(names, mark.colour)}
            version={version}
            deeds={deeds}
            onDecide={() => keep(at)}
          />
        ))}
      </ul>
    </section>
  );
}

interface TrayRowProps {
  readonly mark: PlacedMark;
  readonly name: string;
  readonly version: string | null;
  readonly deeds: MarkDeeds;
  readonly onDecide: () => void;
}

function TrayRow({ mark, name, version, deeds, onDecide }: TrayRowProps) {
  const { id, place, anchor } = mark;
  const near = place.state === 'near' && version !== null ? { ...place, version } : null;
  const accept = () => {
    if (!near) return;
    onDecide();
    void deeds.accept({ id, version: near.version, start: near.start, end: near.end });
  };
  const refuse = () => {
    if (!near) return;
    onDecide();
    void deeds.refuse({ id, version: near.version });
  };
  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = { a: accept, r: refuse, Delete: refuse }[event.key];
    if (!act || !near) return;
    event.preventDefault();
    act();
  }
  return (
    <li className="mark-tray-row" data-mark={id} data-state={place.state} onKeyDown={press}>
      <p className="mark-colour">
        <Swatch colour={mark.colour} /> {name}
      </p>
      <div className="mark-compare">
        <InContext label={near ? t('youMarked') : t('notFoundMarked')} {...anchor} />
        {near && <InContext label={t('maybeNow')} {...near} />}
      </div>
      {mark.note.trim() !== '' && <p className="mark-note">{mark.note}</p>}
      {near ? (
        <div className="mark-decide">
          <ActionButton icon={Check} label={t('accept')} hint="a" roving onPress={accept} />
          <ActionButton icon={X} label={t('refuse')} hint="r" onPress={refuse} />
        </div>
      ) : (
        <div className="mark-decide">
          {place.state === 'orphan' && place.refused && <span className="quiet">{t('refused')}</span>}
          <ActionButton
            icon={Trash2}
            label={t('removeMark')}
            roving
            onPress={() => {
              onDecide();
              void deeds.remove(id);
            }}
          />
        </div>
      )}
    </li>
  );
}

interface InContextProps {
  readonly label: string;
  readonly prefix: string;
  readonly quote: string;
  readonly suffix: string;
}

/** A passage whole, with what stands round it. */
function InContext({ label, prefix, quote, suffix }: InContextProps) {
  return (
    <div>
      <h4>{label}</h4>
      <p>
        <span className="quiet">{prefix}</span>
        <mark>{quote}</mark>
        <span className="quiet">{suffix}</span>
      </p>
    </div>
  );
}
