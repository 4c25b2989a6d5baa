import { ListTree, Printer, TextSearch } from 'lucide-react';
import { reader as words } from '#words/en/reader.ts';
import { wordsOf } from '#words/words.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import type { Find } from './find/use-find.ts';
import type { PageOutline } from './outline/use-outline.ts';
import { PagePanel } from './settings/page-panel.tsx';
import type { PageSetting } from './settings/use-page-settings.ts';

const t = wordsOf('reader', words);

export interface TextToolsProps {
  readonly outline: PageOutline;
  readonly find: Find;
  readonly setting: PageSetting;
}

/** What one does with the text itself. It stays over the page, however far one has read. */
export function TextTools({ outline, find, setting }: TextToolsProps) {
  return (
    <div className="text-tools" role="toolbar" aria-label={t('text')}>
      {outline.outline && (
        <ActionButton
          icon={ListTree}
          label={t('outline')}
          hint="o"
          pressed={outline.isShown}
          onPress={() => (outline.isShown ? outline.hide() : outline.toggle())}
        />
      )}
      <ActionButton icon={TextSearch} label={t('findButton')} hint="Ctrl F" onPress={find.ask} />
      <PagePanel setting={setting} />
      <ActionButton icon={Printer} label={t('print')} hint="Ctrl P" onPress={() => print()} />
    </div>
  );
}
