import { useRoom } from '../../state/use-room.tsx';
import { nodesOf } from './cited-nodes.ts';

/** A citation as it is printed, in its own language. Its HTML is never given to the browser as such: only i, b and span come of it. */
export function CitedText({ html }: { readonly html: string }) {
  const { locale } = useRoom().state.citing;
  return <span lang={locale ?? 'en'}>{nodesOf(html)}</span>;
}
