/** The ids of what statements are about. They lead nowhere: a course is known by its id, and by its edition beside it. */
const root = 'urn:civic-envoy:';
const part = encodeURIComponent;

export const courseId = (course: string): string => `${root}course:${part(course)}`;

/** `activity` is `module/name`. */
export const activityId = (course: string, activity: string): string =>
  `${root}activity:${part(course)}:${activity.split('/').map(part).join('/')}`;

/** A part of an activity: a scene, a choice of a scene, a channel, a question, an option, an issue, an ending. */
export const partId = (activity: string, ...names: readonly (readonly [kind: string, id: string])[]): string =>
  `${activity}${names.map(([kind, id]) => `:${kind}:${part(id)}`).join('')}`;
