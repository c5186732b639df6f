import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPack } from '../core/pack/check.ts';
import { rules } from '../core/scenario/rules/index.ts';
import { root } from './root.ts';

const page = readFileSync(join(root, 'docs/writing-scenarios.md'), 'utf8');
const examples = [...page.matchAll(/```markdown\n([\s\S]*?)\n```/g)].map((found) => found[1] ?? '');

function codes(scenario: string): readonly string[] {
  const files: Record<string, string> = {
    'pack.yml': 'id: docs\ntitle: Docs\nversion: 1.0.0\nlanguages: [en]\n',
    'modules/01-a/module.yml': 'title: A\n',
    'modules/01-a/01-b.md': `${scenario}\n`,
  };
  return checkPack({ paths: Object.keys(files).sort(), text: (path) => files[path] ?? null }).map((one) => one.code);
}

describe('docs/writing-scenarios.md', () => {
  it('says of its first steps what the checker says of them', () => {
    expect(examples.map(codes)).toEqual([['no-coordination', 'dominant-choice'], ['no-coordination'], [], []]);
  });

  it('names every code that exploring can find', () => {
    const told = new Set([...page.matchAll(/`([a-z]+(?:-[a-z]+)*)`/g)].map((found) => found[1]));
    const files = rules.map((rule) => rule.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
    expect(files.filter((code) => !told.has(code))).toEqual([]);
  });

  it('writes every rule and condition of its tables as the language has it', () => {
    const conditions = [
      ...page.matchAll(/^\| (?:compare|yes and no|join|reckon|one of several|home country) \|(.+)\|$/gm),
    ]
      .flatMap((row) => [...(row[1] ?? '').matchAll(/`([^`]+)`/g)])
      .map((found) => (found[1] ?? '').replaceAll('\\|', '|'))
      .map((source) => (/[<>=!]|asked|in \[/.test(source) ? source : `${source} > 0`));
    expect(conditions.length).toBeGreaterThan(12);
    const facts =
      'facts: { asked: false, clause: "none", calls: 0 }\nmeters:\n  trust: { label: T, start: 50 }\n  alignment: { label: A, start: 50 }\nclock: { name: days, start: 9, out: e }';
    const choices = conditions.map((source, index) => `- [C](#e) {#c${index}} \`if ${source}\``).join('\n');
    const text = `---\ntype: scenario\ntitle: A\n${facts}\n---\n\n# S\n\n## S {#s}\n\n${choices}\n- [D](#e)\n\n# E \`endings\`\n\n## E {#e} \`ending fair\`\n`;
    const unread = ['condition', 'name-unknown', 'value-type', 'rule', 'yaml', 'yaml-field'];
    expect(codes(text).filter((code) => unread.includes(code))).toEqual([]);
  });
});
