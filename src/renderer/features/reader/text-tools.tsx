import { PagePanel } from './settings/page-panel.tsx';
import type { PageSetting } from './settings/use-page-settings.ts';

/** What one does with the text itself. It stays over the page, however far one has read. */
export function TextTools({ setting }: { readonly setting: PageSetting }) {
  return (
    <div className="text-tools" role="toolbar" aria-label="Text">
      <PagePanel setting={setting} />
    </div>
  );
}
