import { runUnderOwnNode } from './install.mjs';

runUnderOwnNode('pack.ts');
