import { type ReactNode, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export interface Crumb {
  readonly label: string;
  /** Address of the place, or null where there is none to go to. */
  readonly href: string | null;
}

export interface ScreenInfo {
  /** Also the window's title. */
  readonly title: string;
  /** The places between the course and this one, outermost first. The frame puts the course in front by itself. */
  readonly crumbs: readonly Crumb[];
  /** The course one is in: it is named in the bar, and its glossary and atlas are one step away. */
  readonly pack: string | null;
  /** Where the title stands as the page's first heading: on the page, drawn by `PageTitle`, or in the bar at the top. */
  readonly heading: 'page' | 'bar';
}

interface ScreenState extends ScreenInfo {
  readonly place: string;
  readonly actions: HTMLElement | null;
}

/** What the frame shows of the screen that is open. */
export const screenStore = createStore<ScreenState>()(() => ({
  title: '',
  crumbs: [],
  pack: null,
  heading: 'page',
  place: '',
  actions: null,
}));

/** Tells the frame which screen this is. Call it once a screen, with what is known so far. */
export function useScreen({
  title,
  crumbs = [],
  pack = null,
  heading = 'page',
}: Partial<ScreenInfo> & { title: string }) {
  const trail = JSON.stringify(crumbs);
  const [path] = useLocation();
  const place = placeOf(path);
  useEffect(() => {
    screenStore.setState({ title, crumbs: JSON.parse(trail) as Crumb[], pack, heading, place });
    document.title = title === '' ? 'Civic Envoy' : `${title} · Civic Envoy`;
  }, [title, trail, pack, heading, place]);
}

/** The place an address stands for: sections of one lesson are one place. */
export const placeOf = (path: string): string => /^\/course\/[^/]+\/lesson\/[^/]+\/[^/]+/.exec(path)?.[0] ?? path;

interface PageTitleProps {
  readonly children: ReactNode;
  readonly className?: string;
  readonly isNew?: boolean;
}

let reached: string | null = null;

/**
 * The first heading of a page. Takes focus when a person has moved to another screen, so that a screen reader begins
 * there and the next Tab is the page's first control. At the very start the focus is left to the person. `isNew` says
 * that the page has turned into another one at the same address.
 */
export function PageTitle({ children, className, isNew = false }: PageTitleProps) {
  const [path] = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  const place = useRef(placeOf(path));
  const isFresh = useRef(isNew);
  useEffect(() => {
    if (reached !== null && (isFresh.current || reached !== place.current)) {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    reached = place.current;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}

/** Puts a screen's own links and buttons into the bar at the top. */
export function BarActions({ children }: { readonly children: ReactNode }) {
  const slot = useStore(screenStore, (state) => state.actions);
  return slot ? createPortal(children, slot) : null;
}
