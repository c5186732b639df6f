/** What the studio’s tree does to a pack: every way its modules and activities change places, names and number. */
export { addActivity, addModule } from './tree/add.ts';
export { moveActivity, moveModule } from './tree/move.ts';
export { referencesTo } from './tree/references.ts';
export { removeActivity, removeModule } from './tree/remove.ts';
export { renameActivity, renameModule } from './tree/rename.ts';
export { retitle } from './tree/title.ts';
