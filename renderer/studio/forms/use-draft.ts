import { type ChangeEvent, useState } from 'react';

interface Draft {
  readonly raw: string;
  /** What was written when it was typed, and what it means. */
  readonly before: string;
  readonly means: string;
}

interface Drafted {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  readonly onBlur: () => void;
}

/**
 * What somebody types into a field whose value comes from a text. `commit` writes it there and answers with how it is read
 * again, or null where it is not written; what was typed then stays in the field until it is left.
 */
export function useDraft(written: string, commit: (raw: string) => string | null): Drafted {
  const [draft, setDraft] = useState<Draft | null>(null);
  const isOurs = draft !== null && (draft.means === written || draft.before === written);
  return {
    value: isOurs ? draft.raw : written,
    onChange: ({ target }) => {
      const means = commit(target.value);
      setDraft({ raw: target.value, before: written, means: means ?? written });
    },
    onBlur: () => setDraft(null),
  };
}
