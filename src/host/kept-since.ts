/** How long the bin shows what was removed. What is older is in the library still, among the revisions. */
const keptMs = 30 * 24 * 60 * 60 * 1000;

/** The instant from which on what was removed is shown. */
export const keptSince = (): string => new Date(Date.now() - keptMs).toISOString();
