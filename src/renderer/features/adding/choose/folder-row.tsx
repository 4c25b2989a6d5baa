import { Check, File, Folder, Library } from 'lucide-react';
import type { MouseEvent } from 'react';
import type { FileEntry } from '#contract/files.ts';
import { adding as words } from '#words/en/adding.ts';
import { spokenLocale, wordsOf } from '#words/words.ts';
import { formatBytes } from '../../../text/format-bytes.ts';

const t = wordsOf('adding', words);

const changed = new Intl.DateTimeFormat(spokenLocale(), { day: 'numeric', month: 'short', year: 'numeric' });
const icons = { folder: Folder, file: File, pack: Library } as const;
const kindNames = { folder: t('kindFolder'), pack: t('kindPack') } as const;

export interface FolderRowProps {
  readonly id: string;
  readonly entry: FileEntry;
  readonly place: number;
  readonly total: number;
  readonly at: boolean;
  readonly chosen: boolean;
  /** False where a folder is looked for, and files are shown to know it by. */
  readonly choosable: boolean;
  readonly onPress: (event: MouseEvent) => void;
  readonly onToggle: () => void;
}

/** A line of the folder: whether it is chosen, its name, size and day of the last change. */
export function FolderRow(props: FolderRowProps) {
  const { id, entry, place, total, at, chosen, choosable, onPress, onToggle } = props;
  const Icon = icons[entry.kind];
  const when = entry.modified ? new Date(entry.modified) : null;
  const size = entry.bytes === null ? '' : formatBytes(entry.bytes);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it has the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox keeps the focus (aria-activedescendant).
    <div
      id={id}
      className="file"
      role="option"
      aria-selected={chosen}
      aria-posinset={place + 1}
      aria-setsize={total}
      data-at={at}
      data-kind={entry.kind}
      data-choosable={choosable}
      onClick={onPress}
    >
      {choosable && (
        <span
          className="file-tick"
          aria-hidden
          data-ticked={chosen}
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
        >
          {chosen && <Check size={12} strokeWidth={3} />}
        </span>
      )}
      <Icon aria-hidden size={16} strokeWidth={1.75} />
      <span className="file-name" title={entry.name}>
        {entry.name}
        {entry.kind !== 'file' && <span className="visually-hidden"> {kindNames[entry.kind]}</span>}
      </span>
      <span className="file-size">{size}</span>
      <span className="file-date">{when && !Number.isNaN(when.getTime()) ? changed.format(when) : ''}</span>
    </div>
  );
}
