import { Languages } from 'lucide-react';
import { type CSSProperties, useRef } from 'react';
import { language as words } from '#words/en/language.ts';
import { bestLanguage, type Language, languageNames, languages } from '#words/languages.ts';
import { wordsOf } from '#words/words.ts';
import { useApi } from '../../client.tsx';
import { useKeyCommand } from '../../keys/use-keys.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { useChosenLanguage } from './use-chosen-language.ts';

const t = wordsOf('language', words);

/** Chooses the language of the room. Each is called as it calls itself, or whoever needs it would not find it. */
export function LanguageMenu() {
  const api = useApi();
  const popover = useRef<HTMLDivElement>(null);
  const wanted = [...navigator.languages];
  const chosen = useChosenLanguage();
  useKeyCommand('language', () => popover.current?.showPopover());

  async function choose(language: Language | null): Promise<void> {
    popover.current?.hidePopover();
    await api.language.choose({ language, wanted });
    // The whole room is drawn anew; what was open is kept in the library and comes back.
    location.reload();
  }

  return (
    <span className="language" style={{ anchorName: '--language' } as CSSProperties}>
      <ActionButton
        icon={Languages}
        label={t('title')}
        hint="G"
        onPress={() => popover.current?.showPopover()}
      />
      <div
        ref={popover}
        popover="auto"
        className="collection-menu"
        style={{ positionAnchor: '--language' } as CSSProperties}
        onToggle={({ currentTarget, newState }) => {
          if (newState === 'open') currentTarget.querySelector<HTMLElement>('[aria-current]')?.focus();
        }}
      >
        <ul aria-label={t('title')}>
          {[null, ...languages].map((language) => (
            <li key={language ?? 'system'}>
              <button
                type="button"
                lang={language ?? undefined}
                aria-current={chosen === language || undefined}
                onClick={() => void choose(language)}
              >
                {language === null
                  ? t('asSystem', { name: languageNames[bestLanguage(wanted)] })
                  : languageNames[language]}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </span>
  );
}
