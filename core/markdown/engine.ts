import MarkdownItCallable, { type MarkdownIt } from 'markdown-it';
import container from 'markdown-it-container';
import definitions from 'markdown-it-deflist';
import footnotes from 'markdown-it-footnote';
import type { CalloutKind } from './markdown.ts';
import { marks } from './marks.ts';

export const calloutKinds: readonly CalloutKind[] = ['case', 'law', 'practice', 'reflect'];

/**
 * The one markdown-it: CommonMark with tables, footnotes, definition lists, call-outs and our marks. HTML is text,
 * addresses are not guessed, straight quotation marks become typographic ones.
 */
export const engine: MarkdownIt = build();

function build(): MarkdownIt {
  const md = new MarkdownItCallable({ html: false, linkify: false, typographer: true });
  md.disable('replacements');
  md.use(definitions).use(footnotes).use(marks);
  for (const kind of calloutKinds) md.use(container, kind);
  // Inline tokens have no place of their own; findings need one.
  md.inline.State = class extends md.inline.State {
    override push(...args: Parameters<InstanceType<MarkdownIt['inline']['State']>['push']>) {
      const pos = this.pos;
      const token = super.push(...args);
      token.meta = { ...token.meta, pos };
      return token;
    }
  };
  // Written out and read again, an address has to stay as it is; one that is none may lose something each time.
  const normalize = md.normalizeLink;
  md.normalizeLink = (address) => {
    let [before, now] = [address, normalize(address)];
    for (let turn = 0; turn < 8 && now !== before; turn++) [before, now] = [now, normalize(now)];
    return now;
  };
  // Schemes are judged when the tree is built, where a finding can say why; here nothing is refused.
  md.validateLink = () => true;
  return md;
}
