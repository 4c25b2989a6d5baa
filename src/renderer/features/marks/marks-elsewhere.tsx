import { CornerDownRight } from 'lucide-react';
import { useRef } from 'react';
import type { RecordRef } from '#contract/entities.ts';
import type { PlacedMark } from '#contract/marks.ts';
import { marks as words } from '#words/en/marks.ts';
import { wordsOf } from '#words/words.ts';
import { useRecord } from '../../state/use-record.ts';
import { useRoom } from '../../state/use-room.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { useRoving } from '../names/use-roving.ts';
import { nameVersions } from '../reader/name-versions.ts';
import { seekPassage } from '../reader/sought-passage.ts';
import { MarkRow } from './mark-row.tsx';
import { inState } from './step-mark.ts';
import type { PageMarks } from './use-page-marks.ts';

const t = wordsOf('marks', words);

/** Marks of the record that stand in its other versions, each with the way there. Nothing where there are none. */
export function MarksElsewhere(props: {
  readonly record: RecordRef;
  readonly of: PageMarks;
  readonly onLeave: () => void;
}) {
  const { record, of, onLeave } = props;
  const { dispatch } = useRoom();
  const { data } = useRecord(record);
  const list = useRef<HTMLOListElement>(null);
  const rove = useRoving(list);
  const marks = inState(of.marks, 'elsewhere');
  if (marks.length === 0) return null;
  const versions = data?.record.versions ?? [];
  const names = nameVersions(versions);
  const nameOf = (id: string) => names[versions.findIndex((each) => each.id === id)] ?? id;

  function goTo({ anchor: { version, start, end } }: PlacedMark): void {
    dispatch({ type: 'version', ref: record, version });
    seekPassage({ ref: record, version, start, end });
    // The way there goes with the version that one leaves.
    onLeave();
  }

  return (
    <section className="marks-elsewhere" aria-label={t('elsewhere')}>
      <h3>{t('elsewhere')}</h3>
      <ol ref={list} className="mark-list" onKeyDown={rove}>
        {marks.map((mark) => (
          <MarkRow
            key={mark.id}
            mark={mark}
            names={of.names}
            deeds={of.deeds}
            isOpen={mark.id === of.open}
            asked={null}
            onAsked={of.taken}
            onOpen={() => of.setOpen(mark.id === of.open ? null : mark.id)}
            onLeave={onLeave}
            onRemove={() => void of.deeds.remove(mark.id)}
          >
            <ActionButton
              icon={CornerDownRight}
              label={t('toPassage', { version: nameOf(mark.anchor.version) })}
              onPress={() => goTo(mark)}
            />
          </MarkRow>
        ))}
      </ol>
    </section>
  );
}
