import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyView, ProjectsView } from '../../../core/api/studio.ts';
import type { Handlers } from '../../../core/api.ts';
import { FaultError } from '../../../core/faults.ts';
import { keyFingerprint } from '../archive/sign.ts';
import { createFolder, isPlainName } from '../studio/create.ts';
import { type KeptKey, openKeys } from '../studio/keys.ts';
import { moveFiles } from '../studio/move.ts';
import { isFolder, lstat } from '../studio/place.ts';
import { titleOf } from '../studio/project-list.ts';
import { publish, publishedFolder } from '../studio/publish.ts';
import type { Studio } from '../studio/studio.ts';
import { writeTexts } from '../studio/write.ts';
import type { Context } from './context.ts';

/** The folders in which instructors write courses: listed, opened, written, published. */
export function studioHandlers(context: Context, studio: Studio) {
  const { dataFolder, incoming, openFolder, chooseFolder, tell } = context;
  const keys = openKeys(dataFolder);

  const view = (): ProjectsView => ({
    folder: studio.folder,
    projects: studio.list.all().map(({ project, folder, title, openedAtMs }) => ({
      project,
      folder,
      title: titleOf(folder) ?? title,
      isThere: isFolder(folder),
      openedAtMs,
    })),
  });

  return {
    'studio.list': () => view(),
    'studio.find': () => {
      try {
        // So that there is a folder to put something into.
        mkdirSync(studio.folder, { recursive: true });
      } catch (error) {
        context.log(`${studio.folder} could not be made.`, error);
      }
      studio.find();
      return view();
    },
    'studio.create': ({ name, files }) => ({
      project: studio.list.add(createFolder(studio.folder, name, files)).project,
    }),
    'studio.choose': async () => {
      const folder = await chooseFolder();
      return { project: folder === null ? null : studio.list.add(folder).project };
    },
    'studio.forget': ({ project }) => {
      studio.forget(project);
      return {};
    },
    'studio.open': ({ project }) => {
      const { folder, all } = studio.look(project);
      studio.list.opened(project);
      const { texts, others, revision } = all();
      return { project, folder, texts: [...texts], others: [...others], revision };
    },
    'studio.write': ({ project, changes }) => {
      const one = studio.look(project);
      return { results: [...writeTexts(one, changes)], revision: one.all().revision };
    },
    'studio.move': ({ project, moves }) => {
      const one = studio.look(project);
      try {
        moveFiles(one.folder, moves);
      } finally {
        if (one.refresh(true)) tell('studio');
      }
      return { revision: one.all().revision };
    },
    'studio.look': ({ project, since }) => {
      const { revision, isWhole, texts, removed, others } = studio.look(project).since(since);
      return { revision, isWhole, texts: [...texts], removed: [...removed], others: others && [...others] };
    },
    'studio.openFolder': ({ project }) => {
      const { folder } = studio.list.find(project);
      // A file would be opened with whatever program is meant for it.
      if (!isFolder(folder)) throw new FaultError('folder-missing', folder);
      openFolder(folder);
      return {};
    },
    'studio.key.list': () => ({ keys: keys.all().map(keyView) }),
    'studio.key.make': ({ name }) => keyView(keys.make(name)),
    'studio.publish': async ({ project, key }) => {
      const { folder } = studio.look(project);
      const signing = key === null ? null : keys.find(key);
      const built = await publish(folder, signing, studio.folder);
      return { ...built, signedWith: signing && [...keyFingerprint(signing.publicKey).words] };
    },
    'studio.install': ({ file }) => {
      const path = join(studio.folder, publishedFolder, file);
      if (!isPlainName(file) || !file.endsWith('.coursepack') || !lstat(path)?.isFile())
        throw new FaultError('not-found', file);
      // Asked for twice, it is one file that waits.
      if (!incoming.waiting().some((one) => one.path === path)) incoming.receive(path);
      tell('parcel');
      return {};
    },
  } satisfies Partial<Handlers>;
}

const keyView = ({ file, key: { publicKey } }: KeptKey): KeyView => ({
  file,
  words: [...keyFingerprint(publicKey).words],
  publicKey,
});
