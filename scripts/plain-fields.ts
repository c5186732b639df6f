import type { Plugin } from 'vite';

/**
 * markdown-it comes compiled for engines without class fields: each field of each token is set by a helper that looks its
 * name up, which takes half of the time in which a text is parsed. Here they are set as a class of today sets them.
 */
export function plainFields(): Plugin {
  return {
    name: 'plain-fields',
    transform: {
      filter: { id: /\/markdown-it\/dist\// },
      handler: (code) => ({ code: withPlainFields(code), map: null }),
    },
  };
}

const field = /_defineProperty\(\s*this,\s*(?:\/\*[\s\S]*?\*\/\s*)?"(\w+)",\s*([^;]*?)\s*\);/g;

export const withPlainFields = (code: string): string =>
  code.replace(field, (_whole, name: string, value: string) => `this.${name} = ${value};`);
