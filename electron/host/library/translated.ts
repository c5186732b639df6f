import { parseActivity } from '../../../core/pack/activity.ts';
import { parseAtlas } from '../../../core/pack/atlas.ts';
import { decisionsOf } from '../../../core/pack/decisions.ts';
import { parseGlossary } from '../../../core/pack/glossary.ts';
import { outlineParts } from '../../../core/pack/outline.ts';
import type { Activity, AtlasEntry, GlossaryEntry, ModuleEntry, PackOutline, Source } from '../../../core/pack/pack.ts';
import { readModuleWording, readPackWording, readSourcesWording } from '../../../core/pack/wording.ts';
import type { PackFolder } from './pack-folder.ts';

/** What of a pack is said in one of its other languages. What is missing there is as in the pack's own. */
export interface Translation {
  outline(original: PackOutline): PackOutline;
  /** The original where it is not translated, or what is there decides otherwise than the original. */
  activity(path: string, original: Activity): Activity;
  /** In the order of the original. */
  glossary(original: readonly GlossaryEntry[]): readonly GlossaryEntry[];
  sources(original: readonly Source[]): readonly Source[];
  country(path: string, original: AtlasEntry): AtlasEntry;
}

/**
 * Reads a translation from a pack's folder. Never throws on any content: a translated file that was altered since it came,
 * or has errors, is passed over.
 */
export function translationOf(folder: PackFolder, language: string): Translation {
  const text = (path: string): string | null => {
    try {
      return folder.text(`locales/${language}/${path}`);
    } catch {
      return null;
    }
  };
  const placed = (path: string): string => `locales/${language}/${path}`;
  const read = <T>(path: string, parse: (path: string, text: string) => { readonly wording: T | null }): T | null => {
    const found = text(path);
    return found === null ? null : parse(placed(path), found).wording;
  };

  function module(original: ModuleEntry): ModuleEntry {
    const words = read(`${original.path}/module.yml`, readModuleWording);
    const activities = original.activities.map((entry) => {
      const found = text(entry.path);
      const head = found === null ? null : outlineParts.head(placed(entry.path), found);
      if (!head || head.type !== entry.type) return entry;
      return { ...entry, title: head.title, summary: head.summary === '' ? entry.summary : head.summary };
    });
    const { title = original.title, summary = original.summary, objectives = [] } = words ?? {};
    const isWhole = objectives.length === original.objectives.length;
    return { ...original, title, summary, objectives: isWhole ? objectives : original.objectives, activities };
  }

  return {
    outline(original) {
      const words = read('pack.yml', readPackWording);
      const { manifest } = original;
      const competencies = Object.fromEntries(
        Object.entries(manifest.competencies).map(([key, one]) => {
          const own = words?.competencies[key];
          return [key, own ? { label: own.label, description: own.description ?? one.description } : one];
        }),
      );
      const { title = manifest.title, description = manifest.description } = words ?? {};
      const modules = original.modules.map(module);
      return { ...original, manifest: { ...manifest, title, description, competencies }, modules };
    },
    activity(path, original) {
      const found = text(path);
      if (found === null) return original;
      const translated = parseActivity(placed(path), found);
      const isSound = translated.type !== null && !translated.findings.some(({ severity }) => severity === 'error');
      // Decisions on record replay in every language: a text that plays otherwise is none of the same activity.
      const isSame = isSound && decisionsOf(translated, found) === decisionsOf(original, folder.text(path) ?? '');
      return isSame ? translated : original;
    },
    glossary(original) {
      const found = text('glossary.md');
      if (found === null) return original;
      const own = new Map(parseGlossary(placed('glossary.md'), found).entries.map((entry) => [entry.id, entry]));
      return original.map((entry) => own.get(entry.id) ?? entry);
    },
    sources(original) {
      const words = read('sources.yml', readSourcesWording);
      if (!words) return original;
      const said = (one: object | undefined) =>
        Object.fromEntries(Object.entries(one ?? {}).filter(([, value]) => value !== undefined));
      return original.map((source) => ({ ...source, ...said(words[source.key]) }));
    },
    country(path, original) {
      const found = text(path);
      const entry = found === null ? null : parseAtlas(placed(path), found, path).entry;
      return entry && entry.code === original.code ? entry : original;
    },
  };
}
