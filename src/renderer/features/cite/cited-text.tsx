import { nodesOf } from './cited-nodes.ts';

/** A citation as it is printed. Its HTML is never given to the browser as such: only i, b and span come of it. */
export const CitedText = ({ html }: { readonly html: string }) => <span>{nodesOf(html)}</span>;
