import { shell } from '#words/en/shell.ts';
import { wordsOf } from '#words/words.ts';

const t = wordsOf('shell', shell);

/** Says whether a window that crashed or hung may be opened again. */
export interface Comebacks {
  mayComeBack(): boolean;
}

/** This many within this time are one fault that opening again does not mend: it crashes while it opens. */
const most = 5;
const withinMs = 10_000;

export function createComebacks(now: () => number = () => performance.now()): Comebacks {
  let before: number[] = [];
  return {
    mayComeBack() {
      const instant = now();
      before = [...before.filter((each) => instant - each < withinMs), instant];
      return before.length < most;
    },
  };
}

export const gaveUp = (reason: string): string =>
  t('stoppedAgain', { times: most, seconds: withinMs / 1000, reason });
