import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Event } from '../core/api/events.ts';
import type { Reply } from '../core/api.ts';
import { eventually } from './host/fixtures/eventually.ts';
import { followLanguage } from './shell-language.ts';
import { speakShell, words } from './words.ts';

afterEach(() => void speakShell(['en']));

/** A host with a trainee who speaks a language, or none. */
function deskOf(language: string | null) {
  const listeners = new Set<(event: Event) => void>();
  const asked = vi.fn();
  let here = language;
  return {
    asked,
    speaks: (other: string | null) => {
      here = other;
    },
    tell: (...topics: Event['topics']) => {
      for (const listener of listeners) listener({ type: 'changed', topics });
    },
    host: {
      call: async (name: unknown): Promise<Reply> => {
        asked(name);
        return { ok: true, value: { learner: here === null ? null : { language: here } } };
      },
      on: (listener: (event: Event) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
}

describe('the language of the shell', () => {
  it('is that of whoever is here', async () => {
    const changed = vi.fn();
    followLanguage(deskOf('fr').host, ['de'], changed);
    await eventually(() => expect(words().file).toBe('Fichier'));
    expect(changed).toHaveBeenCalledOnce();
  });

  it('is the system’s while there is nobody', async () => {
    followLanguage(deskOf(null).host, ['de-AT', 'en'], () => undefined);
    await eventually(() => expect(words().file).toBe('Datei'));
  });

  it('changes with the trainee, and with nothing else', async () => {
    const desk = deskOf('fr');
    const changed = vi.fn();
    followLanguage(desk.host, [], changed);
    await eventually(() => expect(changed).toHaveBeenCalledOnce());
    desk.speaks('es');
    desk.tell('notes');
    expect(desk.asked).toHaveBeenCalledOnce();
    desk.tell('learner');
    await eventually(() => expect(words().file).toBe('Archivo'));
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('stays as it is where the host does not say', async () => {
    const changed = vi.fn();
    const call = vi.fn(async (): Promise<Reply> => {
      return { ok: false, error: { code: 'host-unreachable', subject: '', details: {} } };
    });
    followLanguage({ ...deskOf('fr').host, call }, ['de'], changed);
    await eventually(() => expect(call).toHaveReturned());
    expect(words().file).toBe('File');
    expect(changed).not.toHaveBeenCalled();
  });

  it('is no longer followed once that is ended', async () => {
    const desk = deskOf('fr');
    const stop = followLanguage(desk.host, [], () => undefined);
    await eventually(() => expect(words().file).toBe('Fichier'));
    stop();
    desk.speaks('es');
    desk.tell('learner');
    expect(desk.asked).toHaveBeenCalledOnce();
  });
});
