import type { Page } from 'playwright-core';

/** What moves for longer than 0.01 s although no motion is wanted. Ask with `reducedMotion: 'reduce'`. */
export function motion(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const longest = (durations: string) =>
      Math.max(...durations.split(', ').map((each) => Number.parseFloat(each)));
    const runs = document.getAnimations().filter((animation) => {
      const { duration } = animation.effect?.getComputedTiming() ?? {};
      return animation.playState === 'running' && Number(duration) > 10;
    });
    const styled = [...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationDuration, animationName, scrollBehavior } =
        getComputedStyle(element);
      const isAnimated = animationName !== 'none' && longest(animationDuration) > 0.01;
      return longest(transitionDuration) > 0.01 || isAnimated || scrollBehavior === 'smooth';
    });
    return [
      ...runs.map(() => 'an animation that runs'),
      ...styled.map((each) => `${each.tagName}.${each.className}`),
    ];
  });
}
