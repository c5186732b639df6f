/** Kinds of trouble with a course file, as a person tells them apart. Each has its words: `why.KIND`. */
export type Reason = 'not-a-course' | 'cut-short' | 'damaged' | 'changed' | 'too-large' | 'newer' | 'unsafe';

const reasons = new Map<string, Reason>(
  Object.entries({
    'not-a-file': 'not-a-course',
    'not-an-archive': 'not-a-course',
    unreadable: 'cut-short',
    truncated: 'cut-short',
    'end-missing': 'cut-short',
    'end-wrong': 'damaged',
    'directory-wrong': 'damaged',
    'header-wrong': 'damaged',
    damaged: 'damaged',
    'size-wrong': 'damaged',
    'crc-wrong': 'damaged',
    'file-missing': 'damaged',
    'sha256-wrong': 'changed',
    'signature-wrong': 'changed',
    'signature-unreadable': 'changed',
    'file-extra': 'changed',
    'too-large': 'too-large',
    'file-too-large': 'too-large',
    'text-too-large': 'too-large',
    'too-many-files': 'too-large',
    'manifest-too-large': 'too-large',
    'manifest-newer': 'newer',
    'manifest-first': 'not-a-course',
  } as const),
);

/** Why a course file is refused. What no tool that builds courses would write is taken for unsafe. */
export const reasonOf = (why: unknown): Reason => reasons.get(String(why)) ?? 'unsafe';
