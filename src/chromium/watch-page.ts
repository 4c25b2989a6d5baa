import type { Page } from 'playwright-core';

/** How often the page is asked whether it is there, and how long it may take to answer, in milliseconds. */
export interface Patience {
  readonly everyMs: number;
  readonly answerMs: number;
}
const usual: Patience = { everyMs: 2_000, answerMs: 8_000 };

/**
 * Tells once when a page has crashed or hangs: a loop that never ends answers nothing. The clock that is gone by stands
 * still while the machine sleeps, and a page that is slow has its time.
 */
export function watchPage(
  page: Pick<Page, 'on' | 'evaluate' | 'isClosed'>,
  told: (reason: string) => void,
  { everyMs, answerMs }: Patience = usual,
): void {
  let isOver = false;
  const end = (reason: string | null) => {
    if (isOver) return;
    isOver = true;
    clearTimeout(next);
    if (reason !== null) told(reason);
  };

  async function ask(): Promise<void> {
    if (isOver || page.isClosed()) return end(null);
    let deadline: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<'late'>((resolve) => {
      deadline = setTimeout(() => resolve('late'), answerMs);
    });
    // A page that is being loaded anew refuses, and is there all the same.
    const answer = page.evaluate('1').then(
      () => 'there' as const,
      () => 'there' as const,
    );
    const state = await Promise.race([answer, late]);
    clearTimeout(deadline);
    if (state === 'late') end('hung');
    else if (!isOver) next = setTimeout(ask, everyMs);
  }

  let next = setTimeout(ask, everyMs);
  page.on('crash', () => end('crashed'));
  page.on('close', () => end(null));
}
