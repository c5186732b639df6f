import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkNegotiation } from '../core/negotiation/check.ts';
import { forms } from '../core/negotiation/rule.ts';
import { rules as tableRules } from '../core/negotiation/rules/index.ts';
import { cases, endingIds, kinds } from '../core/negotiation/table.ts';
import { parseActivity } from '../core/pack/activity.ts';
import { checkPack } from '../core/pack/check.ts';
import { rules } from '../core/scenario/rules/index.ts';
import { reportTable } from './pack/report-table.ts';
import { root } from './root.ts';

const read = (file: string) => readFileSync(join(root, 'docs', file), 'utf8');
const examplesOf = (text: string) => [...text.matchAll(/```markdown\n([\s\S]*?)\n```/g)].map((found) => found[1] ?? '');
const page = read('writing-scenarios.md');
const examples = examplesOf(page);

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

describe('docs/writing-negotiations.md', () => {
  const tables = read('writing-negotiations.md');
  const told = new Set([...tables.matchAll(/`([a-z]+(?:-[a-z]+)*)`/g)].map((found) => found[1]));

  it('says of its tables what the checker says of them', () => {
    const found = examplesOf(tables).map((one) => [...new Set(codes(one))].sort());
    expect(found).toEqual([['ending-missing', 'hint-missing', 'words-missing'], [], []]);
  });

  it('shows of its first table what the report says', () => {
    const activity = parseActivity('modules/01-a/01-the-choir.md', examplesOf(tables)[0] ?? '');
    if (activity.type !== 'negotiation') throw new Error('It is no table.');
    const said = reportTable('modules/01-a/01-the-choir.md', checkNegotiation('x', activity.table).examined).split(
      '\n',
    );
    const shown = /```\n(modules\/01-a[\s\S]*?)\n```/.exec(tables)?.[1]?.split('\n') ?? [];
    expect(shown).toHaveLength(3);
    expect(shown.map((line) => line.replace(/; …$/, ''))).toEqual(
      shown.map((line, index) => said[index]?.slice(0, line.replace(/; …$/, '').length)),
    );
  });

  it('names every code, case, ending, kind and rule of the language', () => {
    const dashed = tableRules.map((rule) => rule.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
    const names = [...dashed, ...cases, ...endingIds, ...kinds];
    expect(names.filter((name) => !told.has(name))).toEqual([]);
    for (const word of Object.keys(forms)) expect(tables).toMatch(new RegExp(`^\\| \`${word}`, 'm'));
  });
});
