/** English sentences by the key of their words, with named holes: `There is no scene “{{id}}”.` */
export type Templates = Readonly<Record<string, string>>;

/** What stands in a hole: a name as somebody wrote it, or words that have a key of their own. */
export type Said = string | Keyed;

export interface Keyed {
  readonly key: string;
  readonly values: Readonly<Record<string, Said>>;
}

/** Words that can stand in a hole of the same name as they. Where they are not `open`, nothing else can. */
export interface Group {
  readonly open: boolean;
  /** Whether nothing at all can stand there too. */
  readonly empty?: boolean;
  /** Keys of the words, those to be tried first before others. */
  readonly keys: readonly string[];
}

export interface Words {
  readonly templates: Templates;
  readonly groups: Readonly<Record<string, Group>>;
}

const hole = /\{\{(\w+)\}\}/;

/** A template cut at its holes: literal, name, literal, …; it begins and ends with a literal. */
export const cutAtHoles = (template: string): readonly string[] => template.split(hole);

/** How much of a template is its own: the more, the surer a sentence was made of it. */
export const ownLength = (template: string): number =>
  cutAtHoles(template).reduce((sum, part, at) => sum + (at % 2 === 0 ? part.length : 0), 0);

/** How many ends of holes are tried in one sentence; no sentence of the checker comes near it. */
const mostTries = 20_000;

/** Finds the first of some templates that a sentence was made of, and what stands in its holes; null where none fits. */
export function recognise(sentence: string, keys: readonly string[], words: Words): Keyed | null {
  let tries = 0;

  function among(text: string, some: readonly string[]): Keyed | null {
    for (const key of some) {
      const values = fill(cutAtHoles(words.templates[key] ?? ''), 0, text);
      if (values) return { key, values };
    }
    return null;
  }

  function standing(name: string, text: string): Said | null {
    const group = words.groups[name];
    if (!group || (group.empty && text === '')) return text;
    return among(text, group.keys) ?? (group.open ? text : null);
  }

  /** Reads the rest of a text against the rest of a template, each hole as short as can be. */
  function fill(parts: readonly string[], from: number, text: string): Record<string, Said> | null {
    const literal = parts[from] ?? '';
    const name = parts[from + 1];
    if (name === undefined) return text === literal ? {} : null;
    if (!text.startsWith(literal)) return null;
    const rest = text.slice(literal.length);
    const next = parts[from + 2] ?? '';
    const isLast = parts[from + 3] === undefined;
    if (!rest.endsWith(parts.at(-1) ?? '')) return null;
    for (
      let end = isLast ? rest.length - next.length : rest.indexOf(next);
      end >= 0;
      end = rest.indexOf(next, end + 1)
    ) {
      if (++tries > mostTries) return null;
      const value = standing(name, rest.slice(0, end));
      const others = value === null ? null : fill(parts, from + 2, rest.slice(end));
      if (value !== null && others) return { [name]: value, ...others };
      if (isLast) return null;
    }
    return null;
  }

  return among(sentence, keys);
}

/** Puts what stands in the holes back. */
export function written(said: Said, templates: Templates): string {
  if (typeof said === 'string') return said;
  return cutAtHoles(templates[said.key] ?? '')
    .map((part, at) => (at % 2 === 0 ? part : written(said.values[part] ?? '', templates)))
    .join('');
}
