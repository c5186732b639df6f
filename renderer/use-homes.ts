import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from './session.ts';

/** The countries one may be from, named and in order as the program's language has them. */
export function useHomes(): readonly { readonly code: string; readonly name: string }[] {
  const homes = useSession((state) => state.session?.homes);
  const { language } = useTranslation().i18n;
  return useMemo(() => {
    const names = new Intl.DisplayNames([language], { type: 'region' });
    // The host has them in English, as the courses do.
    const named = (homes ?? []).map(({ code, name }) => ({
      code,
      name: language.startsWith('en') ? name : (names.of(code) ?? name),
    }));
    return named.sort((a, b) => a.name.localeCompare(b.name, language));
  }, [homes, language]);
}
