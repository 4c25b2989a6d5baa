import fc from 'fast-check';

/**
 * The same generated cases in every run, so that what fails the gate fails again on the next machine. Other cases by
 * `CARREL_SEED=$RANDOM npm test`; the long loops (`npm run fuzz`, `npm run fuzz-search`) always take new ones.
 */
fc.configureGlobal({ seed: Number(process.env.CARREL_SEED ?? 1955) });
