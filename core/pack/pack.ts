import type { Diagnostic } from '../diagnostic.ts';
import type { JudgementTest } from '../judgement/judgement.ts';
import type { Document } from '../markdown/markdown.ts';
import type { Table } from '../negotiation/table.ts';
import type { Quiz } from '../quiz/quiz.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Worksheet } from '../worksheet/worksheet.ts';

/** `pack.yml`. Fields a newer program knows and this one does not are kept in `rest`. */
export interface PackManifest {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly publisher: string;
  readonly languages: readonly string[];
  readonly licence: string;
  readonly description: string;
  readonly competencies: Readonly<Record<string, { readonly label: string; readonly description: string }>>;
  /** Id of the activity for whoever would rather decide first and read afterwards; null where the first scenario is it. */
  readonly first: string | null;
  /** What a trainee has to have done for a certificate; null where the course gives none. */
  readonly certificate: CertificateRule | null;
}

/** When a course gives a certificate: see `core/certificate/met.ts` for what each kind of activity asks. */
export interface CertificateRule {
  /** Ids of activities, or all there are. */
  readonly need: 'all' | readonly string[];
}

export interface ModuleManifest {
  readonly title: string;
  readonly summary: string;
  readonly objectives: readonly string[];
}

export type ActivityType = 'lesson' | 'scenario' | 'quiz' | 'negotiation' | 'worksheet' | 'judgement';

/** What a table of contents needs of an activity: its place and its front matter, without its body. */
export interface ActivityEntry {
  /** `module/name`, without the numbers that give the order. */
  readonly id: string;
  /** Path of its file inside the pack. */
  readonly path: string;
  /** Null where the front matter does not say, or says something this program does not know. */
  readonly type: ActivityType | null;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly competencies: readonly string[];
}

export interface ModuleEntry extends ModuleManifest {
  readonly id: string;
  readonly path: string;
  readonly activities: readonly ActivityEntry[];
}

/** The outline of a pack: read at start, without parsing a single body. */
export interface PackOutline {
  readonly manifest: PackManifest;
  readonly modules: readonly ModuleEntry[];
  readonly findings: readonly Diagnostic[];
}

export interface Lesson extends Document {
  readonly title: string;
  readonly minutes: number;
  readonly competencies: readonly string[];
}

/** A parsed activity. A file with errors still yields what could be read; `findings` say what could not. */
export type Activity =
  | { readonly type: 'lesson'; readonly lesson: Lesson; readonly findings: readonly Diagnostic[] }
  | { readonly type: 'scenario'; readonly scenario: Scenario; readonly findings: readonly Diagnostic[] }
  | { readonly type: 'negotiation'; readonly table: Table; readonly findings: readonly Diagnostic[] }
  | { readonly type: 'quiz'; readonly quiz: Quiz; readonly findings: readonly Diagnostic[] }
  | { readonly type: 'worksheet'; readonly worksheet: Worksheet; readonly findings: readonly Diagnostic[] }
  | { readonly type: 'judgement'; readonly test: JudgementTest; readonly findings: readonly Diagnostic[] }
  | { readonly type: null; readonly findings: readonly Diagnostic[] };

export const sourceTypes = [
  'book',
  'chapter',
  'article',
  'report',
  'law',
  'treaty',
  'judgment',
  'official',
  'press',
  'web',
] as const;

/** One entry of `sources.yml`. */
export interface Source {
  readonly key: string;
  readonly type: (typeof sourceTypes)[number];
  readonly author: string;
  readonly title: string;
  readonly year: string;
  readonly publisher: string;
  readonly in: string;
  readonly number: string;
  readonly url: string;
}

export type Certainty = 'certain' | 'check';

/** One country of `atlas/`, with its texts parsed. */
export interface AtlasEntry {
  readonly code: string;
  readonly name: string;
  readonly checked: string;
  readonly certainty: Certainty;
  readonly control: 'authorisation' | 'notice' | 'review' | 'guidance';
  /** The words behind `{{home.…}}`, with `code` and `name` among them. */
  readonly home: Readonly<Record<string, string>>;
  readonly summary: Document['blocks'];
  readonly rules: readonly {
    readonly about: string;
    readonly text: Document['blocks'];
    readonly certainty: Certainty;
  }[];
  readonly gates: readonly {
    readonly what: string;
    readonly who: string;
    readonly when: string;
    /** Whole days the law gives, or null where it gives none. */
    readonly days: number | null;
    readonly text: Document['blocks'];
    readonly certainty: Certainty;
  }[];
  readonly contacts: readonly { readonly who: string; readonly for: string }[];
}

export interface GlossaryEntry {
  /** The same in every language of a pack. */
  readonly id: string;
  readonly term: string;
  readonly definition: Document['blocks'];
}
