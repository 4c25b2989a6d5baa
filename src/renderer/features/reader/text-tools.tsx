import { ListTree, Printer, TextSearch } from 'lucide-react';
import { ActionButton } from '../../ui/action-button.tsx';
import type { Find } from './find/use-find.ts';
import type { PageOutline } from './outline/use-outline.ts';
import { PagePanel } from './settings/page-panel.tsx';
import type { PageSetting } from './settings/use-page-settings.ts';

export interface TextToolsProps {
  readonly outline: PageOutline;
  readonly find: Find;
  readonly setting: PageSetting;
}

/** What one does with the text itself. It stays over the page, however far one has read. */
export function TextTools({ outline, find, setting }: TextToolsProps) {
  return (
    <div className="text-tools" role="toolbar" aria-label="Text">
      {outline.outline && (
        <ActionButton
          icon={ListTree}
          label="Outline"
          hint="o"
          pressed={outline.isShown}
          onPress={() => (outline.isShown ? outline.hide() : outline.toggle())}
        />
      )}
      <ActionButton icon={TextSearch} label="Find" hint="Ctrl F" onPress={find.ask} />
      <PagePanel setting={setting} />
      <ActionButton icon={Printer} label="Print…" hint="Ctrl P" onPress={() => print()} />
    </div>
  );
}
