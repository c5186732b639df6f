import './key-hint.css';

/** The key that does the same, beside what it does. For the eye: the control itself names it with `aria-keyshortcuts`. */
export function KeyHint({ children }: { readonly children: string }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a key's name cannot take the focus
    <kbd className="ui-key" aria-hidden="true">
      {children}
    </kbd>
  );
}
