import { History, Plus } from 'lucide-react';
import type { Ref } from 'react';
import type { Result } from '#contract/api.ts';
import { names as words } from '#words/en/names.ts';
import { wordsOf } from '#words/words.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { FindField } from './find-field.tsx';
import { FoundList } from './found-list.tsx';
import { foundSentence } from './name-words.ts';

const t = wordsOf('names', words);

const list = 'found-names';

export interface FindColumnProps {
  readonly field: Ref<HTMLInputElement>;
  readonly text: string;
  readonly found: Result<'names.find'> | undefined;
  /** The name that is shown. */
  readonly chosen: string | null;
  /** How many changes there are. */
  readonly made: number;
  readonly onType: (text: string) => void;
  readonly onShow: (id: string) => void;
  readonly onNew: (label: string) => void;
  readonly onChanges: () => void;
  /** From the first name up, back to the box. */
  readonly onLeave: () => void;
}

/** Where names are found, and the ways to a new one and to what was changed. */
export function FindColumn(props: FindColumnProps) {
  const { text, found, made, onShow } = props;
  const names = found?.names ?? [];
  const asked = text.trim();
  return (
    <div className="names-find">
      <FindField
        ref={props.field}
        label={t('find')}
        text={text}
        list={list}
        onType={props.onType}
        onTake={() => names[0] && onShow(names[0].id)}
      />
      <p className="quiet" role="status">
        {found && foundSentence(found.total, names.length, asked !== '')}
      </p>
      <FoundList
        id={list}
        label={t('found')}
        found={names}
        chosen={props.chosen}
        onChoose={onShow}
        onLeave={props.onLeave}
      />
      <div className="names-foot">
        <ActionButton
          icon={Plus}
          label={asked === '' ? t('addNew') : t('addAs', { text: asked })}
          onPress={() => props.onNew(asked)}
        />
        <ActionButton
          icon={History}
          label={made > 0 ? t('changesCount', { count: made }) : t('changes')}
          onPress={props.onChanges}
        />
      </div>
    </div>
  );
}
