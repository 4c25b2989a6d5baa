import { type CSSProperties, createElement, Fragment, type ReactNode } from 'react';

/** What a style may ask of a few words: small capitals, no italics within italics. */
const styles: Readonly<Record<string, CSSProperties>> = {
  'font-variant:small-caps': { fontVariantCaps: 'small-caps' },
  'font-style:normal': { fontStyle: 'normal' },
  'font-weight:normal': { fontWeight: 'normal' },
  'text-decoration:none': { textDecoration: 'none' },
};

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/** The HTML of a citation, which holds `i`, `b` and `span` and no other markup, as elements. */
export function nodesOf(html: string): ReactNode {
  const open: {
    readonly tag: string;
    readonly style: CSSProperties | undefined;
    readonly inside: ReactNode[];
  }[] = [{ tag: '', style: undefined, inside: [] }];
  let key = 0;
  for (const part of html.split(/(<[^>]*>)/)) {
    const top = open.at(-1);
    if (top === undefined) break;
    const [, closing, tag = '', style = ''] = /^<(\/?)(i|b|span)(?: style="([^"]*)")?>$/.exec(part) ?? [];
    if (tag === '') top.inside.push(decoded(part));
    else if (closing === '') open.push({ tag, style: styles[style.replaceAll(/[\s;]/g, '')], inside: [] });
    else if (open.length > 1) {
      open.pop();
      key += 1;
      open.at(-1)?.inside.push(createElement(top.tag, { key, style: top.style }, ...top.inside));
    }
  }
  return createElement(Fragment, null, ...open.flatMap(({ inside }) => inside));
}

const decoded = (text: string) =>
  text.replaceAll(/&(lt|gt|quot|#39|amp);/g, (entity, name: string) => entities[name] ?? entity);
