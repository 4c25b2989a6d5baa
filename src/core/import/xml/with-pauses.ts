/** Pieces of a file between two pauses: about a megabyte. */
const piecesBetweenPauses = 16;

/** Runs a pass over a file to its end and lets others have their turn meanwhile. */
export async function withPauses<T>(pass: Generator<void, T>, breathe: () => Promise<void>): Promise<T> {
  for (let piece = 1; ; piece += 1) {
    const step = pass.next();
    if (step.done) return step.value;
    if (piece % piecesBetweenPauses === 0) await breathe();
  }
}
