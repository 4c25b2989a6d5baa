import { appendFileSync } from 'node:fs';

/** Writes down what a test measured, for `npm run test:durability`, which names the file. */
export function figures(test: string, values: Readonly<Record<string, number | string>>): void {
  const path = process.env.CARREL_FIGURES;
  if (path !== undefined) appendFileSync(path, `${JSON.stringify({ test, ...values })}\n`);
}
