const steps = ['kB', 'MB', 'GB', 'TB'] as const;

/** "640 bytes", "1.2 MB": as archives and shops count, in thousands. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
  let value = bytes / 1000;
  let step = 0;
  // What would be rounded to a thousand is one of the next unit.
  while (value >= 999.5 && step < steps.length - 1) {
    value /= 1000;
    step += 1;
  }
  const shown = value < 9.95 ? value.toFixed(1) : Math.round(value).toLocaleString('en-GB');
  return `${shown} ${steps[step]}`;
}
