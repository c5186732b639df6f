import type { ParcelCode } from '../../../core/pack/parcel.ts';

/** Why a file is refused as a pack, in a sentence each. `SUBJECT` is the entry, field or file it concerns. */
const sentences = {
  'not-a-file': 'SUBJECT is no file. Choose a file that ends in .coursepack.',
  'not-an-archive': 'SUBJECT is no course pack. Choose a file that ends in .coursepack.',
  'end-missing':
    'The end of the file is not where it should be: it was cut short, or something was added. Get it anew.',
  'end-wrong': 'The end of the file contradicts the rest of it. Get it anew.',
  zip64: 'The file is written in a form (zip64) that course packs do not use. Build it with npm run pack -- build.',
  'directory-wrong': 'The list of what is in the file is broken, or says more than it should. Get the file anew.',
  misplaced: '“SUBJECT” does not stand right behind what is before it: something overlaps, or is hidden between them.',
  encrypted: '“SUBJECT” is encrypted. Course packs are not.',
  'flags-unknown': '“SUBJECT” is written in a way course packs do not use. Build the pack with npm run pack -- build.',
  'method-unknown': '“SUBJECT” is compressed in a way that is not read. Build the pack with npm run pack -- build.',
  'extra-unknown': '“SUBJECT” carries more than its content. Build the pack with npm run pack -- build.',
  folder: '“SUBJECT” is a folder. Only files stand in a course pack.',
  link: '“SUBJECT” is a link, or another thing that is no file.',
  'name-twice': '“SUBJECT” is there twice.',
  'name-unsafe': '“SUBJECT” is no name a file may have in a course pack.',
  'name-collides': '“SUBJECT” cannot be told from another name on some computers.',
  'kind-unknown': '“SUBJECT” is of a kind that course packs do not hold.',
  'too-large': 'The course is larger than this program takes.',
  'file-too-large': '“SUBJECT” is larger than this program takes.',
  'text-too-large': '“SUBJECT” is longer than any text a person writes.',
  'too-many-files': 'The course has more files than this program takes.',
  ratio: '“SUBJECT” would grow beyond all measure when it is unpacked.',
  'header-wrong': '“SUBJECT” is described in two ways that differ. Get the file anew.',
  damaged: '“SUBJECT” is damaged. Get the file anew.',
  'data-after-end': '“SUBJECT” has something hidden behind its end.',
  'size-wrong': '“SUBJECT” has another size than it should have. Get the file anew.',
  'crc-wrong': '“SUBJECT” is damaged. Get the file anew.',
  'sha256-wrong': '“SUBJECT” is not what was packed: it was changed, or is damaged. Get the file anew.',
  'manifest-first': 'The file does not begin with manifest.json. Build it with npm run pack -- build.',
  'manifest-too-large': 'The manifest is larger than this program takes.',
  'manifest-not-json': 'The manifest cannot be read.',
  'manifest-newer': 'The pack was made for a newer program (format SUBJECT). Bring this program up to date.',
  'manifest-shape': 'The manifest is wrong at “SUBJECT”.',
  'manifest-order': 'The manifest is not in order at “SUBJECT”.',
  'manifest-not-canonical': 'The manifest is not written as it must be.',
  'file-missing': '“SUBJECT” is in the manifest, but not in the pack.',
  'file-extra': '“SUBJECT” is in the pack, but not in the manifest.',
  'file-order': '“SUBJECT” does not stand where the manifest has it.',
  'signature-unreadable': 'The signature cannot be read.',
  'signature-wrong': 'The signature does not fit: the pack was changed after it was signed.',
  'pack-differs': 'The manifest and pack.yml differ in “SUBJECT”.',
  'folder-not-empty': 'The folder SUBJECT is not empty.',
} as const satisfies Readonly<Record<string, string>> & Readonly<Record<ParcelCode, string>>;

export type ArchiveCode = keyof typeof sentences;

/** A file is refused as a pack. `code` says why and is stable; `subject` is the entry, field or file it concerns. */
export class ArchiveError extends Error {
  readonly code: ArchiveCode;
  readonly subject: string;
  constructor(code: ArchiveCode, subject = '', options?: ErrorOptions) {
    const shown = printable(subject);
    super(
      sentences[code].replace('SUBJECT', () => shown),
      options,
    );
    this.name = 'ArchiveError';
    this.code = code;
    this.subject = shown;
  }
}

/** A name from a stranger, fit to be shown: a terminal acts on control characters, and others turn a line round. */
const printable = (name: string): string => name.slice(0, 400).replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '\uFFFD');
