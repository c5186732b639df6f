type Random = (limit: number) => number;

/** Pieces that have a meaning, or had one somewhere, put where they do not belong. */
const pieces = [
  '`if',
  '](#',
  '{#',
  '{#x}',
  '{{',
  '{{home.supervisor}}',
  '{{constructor}}',
  '---',
  '::: case',
  ':::',
  '[^1]',
  '[^1]: x',
  '> ',
  '- [x](#',
  '- [x](#s1)',
  '| a | b |',
  '| --- | --- |',
  '`',
  '``',
  '\0',
  '\uFEFF',
  '\uD800',
  '&a',
  '*a',
  '*',
  '**',
  '_',
  '~~',
  '[[',
  '[[a]]',
  '[@',
  '[@k, 1]',
  '<script>',
  '![](x.png)',
  '![a](../../../../x.png)',
  '\\',
  '  ',
  '\t',
  '\r\n',
  '\r',
  '# ',
  '## ',
  '# X `endings`',
  '## X `ending good`',
  '`once`',
  '`trust +999999999`',
  '`if trust > 1 && (`',
  '`if home.code == "FR"`',
  '`if "a".matches("(a+)+$")`',
  '`if [1,2].all(x, x > 0)`',
  '`if size(clause) > 2`',
  '`if 1 / days > 0`',
  'facts: { __proto__: 1 }',
  'meters: &a { x: *a }',
  'constructor',
  '"',
  "'",
  '…',
  '“',
] as const;

/** A text that is nearly a scenario: the grammar's own constructs, with whatever can be wrong with each. */
export function scribble(random: Random): string {
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const chance = (percent: number): boolean => random(100) < percent;
  const names = ['trust', 'alignment', 'days', 'opinion', 'clause', 'calls'];
  const scenes = Array.from({ length: 1 + random(5) }, (_, index) => `s${index}`);
  const endings = Array.from({ length: random(3) }, (_, index) => `e${index}`);
  const targets = [...scenes, ...endings];
  const target = (): string => (chance(4) ? pick(['s9', '', 'constructor', '__proto__']) : pick(targets));
  const name = (): string => (chance(3) ? pick(['thrust', '__proto__', 'home']) : pick(names));
  const atom = (): string =>
    pick([
      `trust ${pick(['>=', '<', '==', '>', '!='])} ${random(100)}`,
      `days ${pick(['>', '<='])} ${random(6)}`,
      'opinion',
      '!opinion',
      'clause == "none"',
      'clause in ["none", "x"]',
      'calls + 1 > days',
      'trust * 2 - alignment > 30',
      'trust / 10 == 5',
      'calls % 2 == 0',
      'opinion ? trust > 10 : calls > 1',
      'home.code == "FR"',
      'true',
      chance(20) ? `${name()} >` : 'trust + 10 > 50',
      chance(20) ? `${name()} == 1` : '-trust < 0',
    ]);
  const condition = (): string => (chance(60) ? atom() : `${atom()} ${pick(['&&', '||'])} ${atom()}`);
  const effect = (): string =>
    pick([
      `trust ${pick(['+', '-', '−'])}${random(60)}`,
      `days -${random(4)}`,
      'opinion = true',
      'opinion = false',
      'clause = "x"',
      `calls +${random(3)}`,
      `calls = ${random(3)}`,
      `alignment = ${random(120)}`,
      `${name()} ${pick(['+1', '= true', '= 3', '= "x"', '+'])}`,
    ]);
  const rules = (): string => {
    const list = [
      ...(chance(40) ? [`if ${condition()}`] : []),
      ...(chance(15) ? ['once'] : []),
      ...Array.from({ length: random(3) }, effect),
    ];
    return list.map((rule) => `\`${rule}\``).join(' ');
  };
  const words = (): string =>
    Array.from({ length: 1 + random(8) }, () =>
      pick([
        'the',
        'city',
        'a *small* thing',
        '**now**',
        '"said"',
        "it's",
        '{{home.x}}',
        '[@k]',
        '[[BATNA]]',
        '`code`',
        '5 * 3',
        '[link](https://a.b)',
        'né',
        '1.',
        '#',
        '- x',
      ]),
    ).join(' ');
  const body = (): string =>
    Array.from({ length: random(3) }, () =>
      pick([
        () => words(),
        () => `\`if ${condition()}\` ${words()}`,
        () => `> ${words()}`,
        () => `1. ${words()}\n2. ${words()}`,
        () => `::: law ${words()}\n${words()}\n:::`,
        () => `| a | b |\n| --- | :-: |\n| ${words()} | x |`,
        () => `\`\`\`\n${words()}\n\`\`\``,
        () => `Term\n: ${words()}`,
      ])(),
    ).join('\n\n');
  const choice = (): string =>
    `- [${words()}](#${target()})${chance(25) ? ` {#c${random(4)}}` : ''} ${rules()}${chance(30) ? `\n\n  ${words()}` : ''}${chance(20) ? `\n\n  > ${words()}` : ''}`;
  const scene = (id: string): string =>
    `## ${words()} {#${chance(3) ? 's0' : id}}${chance(20) ? ` \`${effect()}\`` : ''}\n\n${body()}\n\n${Array.from({ length: random(4) + (chance(90) ? 1 : 0) }, choice).join('\n')}`;
  const channel = (id: number): string =>
    `## ${words()} {#k${id}}\n\n${rules()}${chance(50) ? ` \`before ${target()}\`` : ''}\n\n${body()}`;
  const ending = (id: string): string =>
    `## ${words()} {#${id}}${chance(95) ? ` \`ending ${pick(['good', 'fair', 'poor', chance(10) ? 'bad' : 'good'])}\`` : ''}\n\n${body()}`;
  const head = [
    'type: scenario',
    `title: ${pick(['A', '"A: b"', chance(10) ? 'a: b' : 'The offer'])}`,
    chance(80) ? `clock: { name: days, start: ${pick([6, 9, 21, 1])}, out: ${pick(targets)} }` : 'clock: null',
    'meters:',
    `  trust: { label: Trust, start: ${pick([50, 0, 100, chance(10) ? 101 : 20])} }`,
    '  alignment: { label: "Alignment", start: 5, min: -10, max: 1000, levels: { 0: low, 50: high } }',
    `facts: { opinion: false, clause: "none", calls: 0${chance(20) ? '' : ', days2: 1'}${chance(80) ? '' : ', days: 3'} }`,
    ...(chance(60) ? [`pass: ${condition()}`] : []),
  ];
  const whole = [
    `---\n${head.join('\n')}\n---`,
    body(),
    '# The story',
    ...scenes.map(scene),
    ...(chance(60) ? ['# Ask `channels`', ...Array.from({ length: random(4) }, (_, id) => channel(id))] : []),
    '# How it ends `endings`',
    ...endings.map(ending),
    ...(chance(30) ? ['# Debrief `debrief`', body()] : []),
  ].join('\n\n');
  return chance(50) ? whole : damage(whole, random);
}

/** Cuts, doubles and inserts a few lines and pieces. */
function damage(text: string, random: Random): string {
  const lines = text.split('\n');
  for (let left = 1 + random(4); left > 0; left--) {
    const at = random(lines.length);
    const piece = pieces[random(pieces.length)] ?? '';
    const line = lines[at] ?? '';
    const column = random(line.length + 1);
    switch (random(5)) {
      case 0:
        lines.splice(at, 1 + random(3));
        break;
      case 1:
        lines.splice(at, 0, line);
        break;
      case 2:
        lines.splice(at, 0, piece.repeat(1 + random(40)));
        break;
      default:
        lines[at] = line.slice(0, column) + piece + line.slice(column + random(3));
    }
  }
  return lines.join('\n');
}
