/** Ten times a second is as often as a bar can be seen to move. */
const everyMs = 100;

/** Lets through what is told now and then only: of many small steps, the host need not hear of each. */
export function tellSeldom<A extends readonly unknown[]>(tell: (...told: A) => void): (...told: A) => void {
  let last = 0;
  return (...told) => {
    const now = performance.now();
    if (now - last < everyMs) return;
    last = now;
    tell(...told);
  };
}
