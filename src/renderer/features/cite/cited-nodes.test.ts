import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { nodesOf } from './cited-nodes.ts';

const drawn = (html: string) => renderToStaticMarkup(nodesOf(html));

it('draws italics, bold and small capitals as a style has them', () => {
  expect(drawn('In <i>Foreign <b>Relations</b></i>, vol. 2.')).toBe(
    'In <i>Foreign <b>Relations</b></i>, vol. 2.',
  );
  expect(drawn('<span style="font-variant: small-caps;">Kim</span>')).toBe(
    '<span style="font-variant-caps:small-caps">Kim</span>',
  );
});

it('makes nothing else of a citation, whatever a record holds', () => {
  expect(drawn('&lt;b&gt; &amp;lt; “A” &#39;')).toBe('&lt;b&gt; &amp;lt; “A” &#x27;');
  expect(drawn('<script>x</script><i>never closed')).toBe('&lt;script&gt;x&lt;/script&gt;never closed');
  expect(drawn('</i>a</b>')).toBe('a');
  expect(drawn('<span style="background:url(x)">a</span>')).toBe('<span>a</span>');
});
