/** Counts what a style's macros come to when each call is written out, as the engine does before it runs them. */
export class MacroSize {
  readonly #elements = new Map<string, number>();
  readonly #calls = new Map<string, string[]>();

  /** One element of a macro, the citation or the bibliography, and the macro that it calls. */
  add(inside: string, called: string | undefined): void {
    this.#elements.set(inside, (this.#elements.get(inside) ?? 0) + 1);
    if (called === undefined) return;
    const calls = this.#calls.get(inside) ?? [];
    calls.push(called);
    this.#calls.set(inside, calls);
  }

  /** Infinite where a macro comes to call itself. */
  total(): number {
    const known = new Map<string, number>();
    const sizeOf = (name: string): number => {
      const size = known.get(name);
      if (size !== undefined) return size;
      // Whoever asks again before the answer is there is a part of itself.
      known.set(name, Number.POSITIVE_INFINITY);
      const calls = this.#calls.get(name) ?? [];
      const whole = calls.reduce((sum, each) => sum + sizeOf(each), this.#elements.get(name) ?? 0);
      known.set(name, whole);
      return whole;
    };
    return [...this.#elements.keys()].reduce((most, name) => Math.max(most, sizeOf(name)), 0);
  }
}
