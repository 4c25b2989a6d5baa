import { fold } from '../search/fold.ts';

/**
 * The form by which titles are put in order: folded, without a leading article.
 * “The Nature of Our Revolution …” stands under N, as a librarian would file it.
 */
export const sortTitle = (title: string): string => fold(title).replace(/^(?:the|an|a) (?=.)/, '');
