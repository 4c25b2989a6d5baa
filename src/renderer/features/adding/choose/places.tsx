import { Download, FileText, Folder, HardDrive, House, type LucideIcon, Monitor } from 'lucide-react';
import type { Place } from '#contract/files.ts';
import { adding as words } from '#words/en/adding.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('adding', words);

const icons: Readonly<Record<Place['kind'], LucideIcon>> = {
  home: House,
  documents: FileText,
  downloads: Download,
  desktop: Monitor,
  drive: HardDrive,
};

/** Those that every system has. Home and drives are called as they are. */
const names: Readonly<Partial<Record<Place['kind'], string>>> = {
  documents: t('documents'),
  downloads: t('downloads'),
  desktop: t('desktop'),
};

/** The folders that people look for first. */
export function Places({
  places,
  path,
  onGo,
}: {
  readonly places: readonly Place[];
  readonly path: string;
  readonly onGo: (path: string) => void;
}) {
  return (
    <nav className="places" aria-label={t('places')}>
      <ul>
        {places.map((place) => {
          const Icon = icons[place.kind] ?? Folder;
          return (
            <li key={place.path}>
              <button
                type="button"
                aria-current={place.path === path ? 'true' : undefined}
                title={place.path}
                onClick={() => onGo(place.path)}
              >
                <Icon aria-hidden size={16} strokeWidth={1.75} />
                <span>{names[place.kind] ?? place.name}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
