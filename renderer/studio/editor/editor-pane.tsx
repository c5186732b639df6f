import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announcer.tsx';
import { useFindingWords } from '../../ui/finding-words.ts';
import { NothingOpen } from '../nothing-open.tsx';
import { useProject, useProjectStore } from '../project/project-context.ts';
import { useRemedies } from '../use-remedies.ts';
import { useTakeBack } from '../use-take-back.ts';
import { keysFor } from './keys.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { phrasesIn } from './phrases.ts';
import { RenameDialog } from './rename-dialog.tsx';
import { openSession, type Session } from './session.ts';

/** The text of the file that is open. */
export function EditorPane() {
  const { t } = useTranslation('studio');
  const path = useProject((state) => (state.open !== null && state.texts.has(state.open) ? state.open : null));
  if (path === null)
    return (
      <NothingOpen>
        <p>{t('nothing.text')}</p>
      </NothingOpen>
    );
  return <Editor key={path} path={path} />;
}

function Editor({ path }: { readonly path: string }) {
  const { t } = useTranslation('studio');
  const store = useProjectStore();
  const frame = useRef<HTMLDivElement>(null);
  const [session, setSession] = useState<Session | null>(null);
  const [renaming, setRenaming] = useState<{ readonly offset: number; readonly name: string } | null>(null);
  const { undo, redo } = useTakeBack(store);
  const { apply, wordsFor } = useRemedies(store);

  useEffect(() => {
    const parent = frame.current;
    if (!parent) return;
    const rename = async (offset: number) => {
      const found = await store.getState().ask('mention', { path, offset });
      if (found?.definition) setRenaming({ offset, name: found.mention.name });
      else announce(t('symbol.none'), 'assertive');
    };
    const define = async (offset: number) => {
      const found = await store.getState().ask('mention', { path, offset });
      if (found?.definition) store.getState().show(path, found.definition.from, found.definition.to);
      else announce(t('definition.none'), 'assertive');
    };
    const opened = openSession({
      parent,
      path,
      store,
      wordsFor,
      label: t('editor', { path }),
      phrases: phrasesIn(t),
      onRemedy: (finding, remedy) => void apply(finding, remedy),
      keys: (one) =>
        keysFor({ undo, redo, rename: () => void rename(one.offset()), define: () => void define(one.offset()) }),
    });
    setSession(opened);
    return () => opened.close();
  }, [path, store, t, undo, redo, apply, wordsFor]);

  useFindings(session);
  useWanted(session);
  return (
    <>
      <div className="studio-editor-head">
        <h2 className="studio-path" title={path} translate="no">
          {path}
        </h2>
        <KeysDialog />
      </div>
      <div ref={frame} className="studio-editor" />
      {renaming && session ? (
        <RenameDialog
          path={path}
          offset={renaming.offset}
          name={renaming.name}
          onClose={() => {
            setRenaming(null);
            session.view.focus();
          }}
        />
      ) : null}
    </>
  );
}

/** Puts under the words what was found in this file. */
function useFindings(session: Session | null): void {
  const store = useProjectStore();
  const findings = useProject((state) => state.findings);
  const say = useFindingWords();
  useEffect(() => {
    if (!session || findings === null) return;
    let isOld = false;
    const own = findings.filter(({ file }) => file === session.path);
    const { ask } = store.getState();
    Promise.all(
      own.map(async (finding) => ({ finding, said: say(finding), remedies: await ask('remedies', { finding }) })),
    ).then(
      (all) => isOld || session.diagnose(all),
      () => undefined,
    );
    return () => {
      isOld = true;
    };
  }, [session, findings, say, store]);
}

/** Brings the cursor where it is wanted. */
function useWanted(session: Session | null): void {
  const wanted = useProject((state) => state.wanted);
  useEffect(() => {
    if (session && wanted?.path === session.path) session.reveal(wanted.from, wanted.to);
  }, [session, wanted]);
}
