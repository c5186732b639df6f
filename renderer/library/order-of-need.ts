import type { CourseCard } from '../../core/api/library.ts';

const rank = ({ next, done, begun }: CourseCard): number => {
  if (next === null) return 3;
  if (next.status === 'begun') return 0;
  return done + begun > 0 ? 1 : 2;
};

/** Courses as a person needs them: one left in the middle first, then one under way, then new ones, then finished ones. */
export const inOrderOfNeed = (courses: readonly CourseCard[]): readonly CourseCard[] =>
  [...courses].sort((a, b) => rank(a) - rank(b));
