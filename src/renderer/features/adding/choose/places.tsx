import { Download, FileText, Folder, HardDrive, House, type LucideIcon, Monitor } from 'lucide-react';
import type { Place } from '#contract/files.ts';

const icons: Readonly<Record<Place['kind'], LucideIcon>> = {
  home: House,
  documents: FileText,
  downloads: Download,
  desktop: Monitor,
  drive: HardDrive,
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
    <nav className="places" aria-label="Places">
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
                <span>{place.name}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
