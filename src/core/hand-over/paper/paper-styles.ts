/** How a page that stands alone is set: one column, dark where the reader's system is, black on white in print. */
export const paperStyles = `
:root { color-scheme: light dark; --ink: #201d18; --quiet: #645c50; --paper: #fbf9f5; --rule: #d8d1c5; --link: #355c7d; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e0d6; --quiet: #a49b8d; --paper: #1d1b18; --rule: #3d3932; --link: #9dbfdc; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 Literata, Georgia, "Times New Roman", serif; }
main { max-width: 38rem; margin: 0 auto; padding: 3rem 1.25rem 5rem; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2.25em 0 0.5em; text-wrap: balance; break-after: avoid; }
h1 { font-size: 1.9rem; margin-top: 0; } h2 { font-size: 1.4rem; border-top: 1px solid var(--rule); padding-top: 1em; }
h3 { font-size: 1.15rem; } h4, h5, h6 { font-size: 1rem; }
p { margin: 0 0 0.8em; } li > p { margin-bottom: 0.2em; } ul, ol { margin: 0 0 0.8em; }
a { color: var(--link); text-underline-offset: 0.15em; } a:focus-visible { outline: 2px solid; outline-offset: 2px; }
blockquote { margin: 1.5em 0 0.5em; padding-left: 1.1em; border-left: 3px solid var(--rule); }
.facts { color: var(--quiet); font-size: 0.85rem; }
.entry { padding-left: 1.5em; text-indent: -1.5em; } .entry:has(+ .facts) { margin-bottom: 0.2em; }
table { border-collapse: collapse; margin: 1em 0; } th, td { border: 1px solid var(--rule); padding: 0.3em 0.6em; text-align: start; vertical-align: top; }
pre { overflow-x: auto; padding: 0.8em; border: 1px solid var(--rule); font-size: 0.9rem; white-space: pre-wrap; }
hr { border: 0; border-top: 1px solid var(--rule); margin: 2em 0; }
sup { line-height: 0; font-size: 0.75em; } sup a { text-decoration: none; padding: 0 0.15em; }
.notes { margin-top: 3em; border-top: 1px solid var(--rule); padding-top: 1em; font-size: 0.9rem; color: var(--quiet); }
.notes p { display: inline; } .notes li { margin-bottom: 0.5em; } .back { margin-left: 0.4em; text-decoration: none; }
@media print {
  :root { color-scheme: light; --ink: #000; --quiet: #444; --paper: #fff; --rule: #999; --link: #000; }
  @page { margin: 2.2cm; }
  body { font-size: 11pt; } main { max-width: none; padding: 0; }
  p, blockquote, li { orphans: 3; widows: 3; } blockquote, tr { break-inside: auto; } .back { display: none; }
  a { text-decoration: none; }
}
`;
