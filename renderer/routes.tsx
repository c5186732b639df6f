import type { Pointer } from './pointer.ts';

/** Patterns of the addresses behind `#`, as wouter reads them. */
export const patterns = {
  welcome: '/welcome',
  library: '/',
  course: '/course/:pack',
  lesson: '/course/:pack/lesson/:module/:name/:section?',
  scenario: '/course/:pack/scenario/:module/:name',
  negotiation: '/course/:pack/negotiation/:module/:name',
  quiz: '/course/:pack/quiz/:module/:name',
  judgement: '/course/:pack/judgement/:module/:name',
  worksheet: '/course/:pack/worksheet/:module/:name',
  findings: '/course/:pack/findings/:module/:name',
  glossary: '/course/:pack/glossary',
  atlas: '/course/:pack/atlas/:country?',
  certificate: '/course/:pack/certificate',
  diploma: '/course/:pack/certificate/paper',
  desk: '/attempt/:attempt',
  debrief: '/attempt/:attempt/debrief/:decision?',
  install: '/install/:parcel?',
  review: '/review',
  notes: '/notes/:pack?',
  progress: '/progress/:pack',
  table: '/table/:attempt',
  tableDebrief: '/table/:attempt/debrief',
  studio: '/studio',
  project: '/studio/:project',
  person: '/people/new',
  settings: '/settings',
} as const;

export const coursePath = (pack: string): string => `/course/${pack}`;
export const glossaryPath = (pack: string): string => `/course/${pack}/glossary`;
export const findingsPath = (pack: string, activity: string): string => `/course/${pack}/findings/${activity}`;
export const certificatePath = (pack: string): string => `/course/${pack}/certificate`;
export const diplomaPath = (pack: string): string => `/course/${pack}/certificate/paper`;
export const attemptPath = (attempt: string): string => `/attempt/${attempt}`;
/** The debrief of a play, or one of its decisions, counted from 0. */
export const debriefPath = (attempt: string, decision?: number): string =>
  `/attempt/${attempt}/debrief${decision === undefined ? '' : `/${decision}`}`;

/** A course that came as a file; without a name, one that is still arriving. */
export const installPath = (parcel?: string): string => (parcel === undefined ? '/install' : `/install/${parcel}`);

export const tablePath = (attempt: string): string => `/table/${attempt}`;
export const tableDebriefPath = (attempt: string): string => `/table/${attempt}/debrief`;

export const progressPath = (pack: string): string => `/progress/${pack}`;

/** All notes, or those of one course. */
export const notesPath = (pack?: string): string => (pack === undefined ? '/notes' : `/notes/${pack}`);

/** A course that is being written. */
export const projectPath = (project: string): string => `/studio/${project}`;

/** A country's page, or the list of countries. */
export const atlasPath = (pack: string, country?: string): string =>
  `/course/${pack}/atlas${country === undefined ? '' : `/${country}`}`;

/** A lesson, or one section of it. */
export const lessonPath = (pack: string, activity: string, section?: string): string =>
  `/course/${pack}/lesson/${activity}${section === undefined ? '' : `/${encodeURIComponent(section)}`}`;

/**
 * Where an activity opens. One whose type is not known opens on the page that says what is wrong with it.
 */
export function activityPath(pack: string, pointer: Pick<Pointer, 'activity' | 'type'>): string {
  switch (pointer.type) {
    case 'lesson':
      return lessonPath(pack, pointer.activity);
    case 'scenario':
    case 'negotiation':
    case 'quiz':
    case 'worksheet':
    case 'judgement':
      return `/course/${pack}/${pointer.type}/${pointer.activity}`;
    case null:
      return findingsPath(pack, pointer.activity);
  }
}
