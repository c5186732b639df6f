import { checkArrows } from './arrows/check.ts';
import { root } from './root.ts';

const breaches = checkArrows(root);
for (const { sentence } of breaches) console.error(sentence);
console.log(breaches.length === 0 ? 'Every dependency points where it may.' : `${breaches.length} breaches.`);
process.exitCode = breaches.length === 0 ? 0 : 1;
