import { useEffect } from 'react';
import { resolveTheme, type Theme } from './room-state.ts';

/** Puts the theme on the page; where the system decides, also when it changes its mind. */
export function useTheme(theme: Theme): void {
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
      document.documentElement.dataset.theme = resolveTheme(theme, dark.matches);
    };
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  }, [theme]);
}
