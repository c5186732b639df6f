import { runUnderOwnNode } from './install.mjs';

runUnderOwnNode('i18n.ts');
