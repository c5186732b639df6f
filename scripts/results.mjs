import { runUnderOwnNode } from './install.mjs';

runUnderOwnNode('results.ts');
