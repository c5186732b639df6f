import type { Quality } from '../../../core/scenario/scenario.ts';

/** A disc for a good ending, a diamond for a fair one, a triangle that points down for a poor one. */
export function QualityShape({ quality }: { readonly quality: Quality }) {
  return (
    <svg className="map-shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {quality === 'good' ? <circle cx="6" cy="6" r="5" /> : null}
      {quality === 'fair' ? <path d="M6 .5L11.5 6L6 11.5L.5 6z" /> : null}
      {quality === 'poor' ? <path d="M.5 1.5L11.5 1.5L6 11z" /> : null}
    </svg>
  );
}
