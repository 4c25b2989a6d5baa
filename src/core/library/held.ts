/** What has to be let go at the end, or when opening fails half-way; the last first. */
export interface Held {
  hold(release: () => void): void;
  release(): void;
}

export function createHeld(): Held {
  const releases: (() => void)[] = [];
  return {
    hold: (release) => void releases.push(release),
    release() {
      for (const release of releases.splice(0).reverse()) release();
    },
  };
}
