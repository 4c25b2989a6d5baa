/** Keeps the answers that were asked for last. */
export interface Kept<T> {
  get(key: string): T | undefined;
  /** Keeps an answer as the last, and answers it. */
  keep(key: string, answer: T): T;
  clear(): void;
}

export function createKept<T>(most: number): Kept<T> {
  const answers = new Map<string, T>();
  return {
    get: (key) => answers.get(key),
    keep(key, answer) {
      answers.delete(key);
      answers.set(key, answer);
      const [oldest] = answers.keys();
      if (answers.size > most && oldest !== undefined) answers.delete(oldest);
      return answer;
    },
    clear: () => answers.clear(),
  };
}
