/** True for a query of words and nothing more: to say what it asks for would be to repeat it. */
export const isPlainQuery = (query: string): boolean =>
  /^[\p{L}\p{M}\p{N}\s.,’‘'ʼ\p{Pd}]*$/u.test(query) &&
  !/(?:^|\s)(?:AND|OR|NOT|NEAR|-\S+)(?=\s|$)/.test(query);
