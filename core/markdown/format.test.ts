import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findings } from '../diagnostic.ts';
import { cutFrontMatter } from '../pack/front-matter.ts';
import { formatMarkdown } from './format.ts';
import { parseMarkdown } from './parse.ts';
import { withoutPlaces } from './places.ts';

const file = 'modules/01-a/01-b.md';
const read = (text: string) => parseMarkdown(text, { file, findings: findings(file) });

const samples = `# A title \`debrief\`

## Two {#two} \`trust +5\`

Setext *with **both** marks*\\
and a second line
---

A *word*, **two words**, ~~three~~, \`code\`, \`\` \`tick \`\`, a [link](https://example.org/a(b)?c=1 "title") and
[another](#päth), <https://example.org>, [[reservation value|the least]], [@hocking-1993, chap. 2; @b], {{home.supervisor}} said.
A note[^1], "quotes" and 'more', 5 * 3 * 2, a_b_c, snake\\_case, \\# no, 1\\. no.

1986\\. A year. \\- not a list. \\+ not either.

- [Sign](#signed) {#sign} \`once\` \`trust +5\`

  The cameras flash.

  > A note.

- [Wait](#wait)
* another list

3. three
4. four

   with more

> A quote
>
> - with a list

::: case Lille and *Kharkiv*
:::: law Inner
Text.
::::

Text.
:::

| Model | Count |
| :--- | ---: |
| a \\| b | \`x\\|y\` |
| c |

![What it shows](../../media/x.svg "The *caption* [@a]")

\`\`\`yaml
a: 1
\`\`\`

    indented code

***

BATNA
: Best alternative.

  Second paragraph.

: Another meaning.

[^1]: The note.

    Its second paragraph.
`;

describe('writing a tree as Markdown', () => {
  it('changes nothing: what is written reads as the same tree', () => {
    const tree = read(samples);
    const written = formatMarkdown(tree, file);
    expect(withoutPlaces(read(written))).toEqual(withoutPlaces(tree));
    expect(formatMarkdown(read(written), file)).toBe(written);
  });

  it.each(
    readdirSync(new URL('../../content', import.meta.url), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.md'),
    ),
  )('holds for %s', (path) => {
    const text = readFileSync(join(new URL('../../content', import.meta.url).pathname, path), 'utf8');
    const body = cutFrontMatter(text)?.body ?? text;
    const tree = read(body);
    expect(withoutPlaces(read(formatMarkdown(tree, file)))).toEqual(withoutPlaces(tree));
  });

  it('is short where nothing is special', () => {
    expect(formatMarkdown(read('*  one\n*  two\n\n\n\nSome text, with a comma.'), file)).toBe(
      '- one\n- two\n\nSome text, with a comma.\n',
    );
  });
});
