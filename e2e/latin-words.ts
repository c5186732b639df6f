import type { Page } from '@playwright/test';

/**
 * What a person may see on the page, or hear of it, in Latin letters that no translator has touched. `own` are words that
 * the page may show because they are those of what it is about.
 */
export async function latinWords(page: Page, own: readonly string[]): Promise<string[]> {
  return page.evaluate((known) => {
    const ours = new Set(known);
    // Names, codes and keys are the same in every language.
    const fine =
      /^(?:Civic Envoy|Claire Martin|English|React Flow|xAPI|JSON|CSV|CC-BY-SA|PDF|YAML|Twine|Markdown|Ctrl|Alt|Tab|Esc|Enter|F\d+|Twee|US|EU|MB|kB|GB|EN|FR|DE|PL|UK|ES|IT)$/;
    const found = new Set<string>();
    const look = (said: string, where: string) => {
      // A name, a path, what is written in code, an id, the six words of a key behind a colon, a code, a date as the language has it.
      const text = said
        .trim()
        .replaceAll('Claire Martin', '')
        .replaceAll('Civic Envoy', '')
        .replace(/\/\S+|[\w.-]+\.(?:coursepack|md|yml|db|twee)\b|`[^`]*`|“[\w.-]+”/g, '')
        .replace(/(?<=: )(?:[a-z]+ ){5}[a-z]+(?=\.|[~ ]*$)/, '')
        .replace(/\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\b/g, '')
        .replace(
          document.documentElement.dir === 'rtl'
            ? /$^/
            : /(?:\w+day, )?(?:\w+ \d+, \d{4})(?: at|,)?(?:.\d+:\d+.[AP]M)?/g,
          '',
        );
      for (const word of text.match(/\p{L}+/gu) ?? [])
        if (/^[A-Za-z]{3,}$/.test(word) && !ours.has(word) && !fine.test(word) && !fine.test(text))
          found.add(`${word} (in ${where}“${text.slice(0, 60)}”)`);
    };
    // What is hidden may still be heard with what it describes.
    const heard = new Set(
      [...document.body.querySelectorAll('[aria-describedby]')]
        .filter((element) => element.checkVisibility())
        .flatMap((element) => element.getAttribute('aria-describedby')?.split(' ') ?? []),
    );
    const isLeft = (element: Element) =>
      element.closest('script,style,code,kbd,[translate=no],body [lang],[data-text],.react-flow__attribution') !==
        null ||
      (!element.checkVisibility() && !heard.has(element.id));
    look(document.title, 'the title of the window, ');
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.textContent?.trim() && node.parentElement && !isLeft(node.parentElement)) look(node.textContent, '');
    const spoken = ['aria-label', 'aria-description', 'aria-valuetext', 'aria-roledescription', 'aria-placeholder'];
    for (const name of [...spoken, 'title', 'placeholder', 'alt'])
      for (const element of document.body.querySelectorAll(`[${name}]`))
        if (!isLeft(element)) look(element.getAttribute(name) ?? '', `${name} `);
    return [...found];
  }, own);
}

/** Words that do not fit into their place where all is written half as large again. */
export async function wordsCut(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const frame = () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    const { style } = document.documentElement;
    style.fontSize = '150%';
    await frame();
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!node.textContent?.trim() || !parent?.checkVisibility()) continue;
      if (parent.closest('.ui-hidden, .frame-skip, .studio-tree, .studio-path, .cm-editor, svg, option, .react-flow'))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const words = range.getBoundingClientRect();
      for (let place: HTMLElement | null = parent; place; place = place.parentElement) {
        const { display, overflowX, overflowY, position } = getComputedStyle(place);
        if (display === 'contents' || display.startsWith('inline') === display.endsWith('inline')) {
          const box = place.getBoundingClientRect();
          if (box.width <= 1) break;
          const isWider = words.right > box.right + 2 || words.left < box.left - 2;
          const isTaller = words.bottom > box.bottom + 2 && /hidden|clip/.test(overflowY);
          if ((isWider && !/auto|scroll/.test(overflowX)) || isTaller) {
            found.add(`${node.textContent.trim().slice(0, 50)} (in ${place.tagName}.${place.className})`);
            break;
          }
          if (overflowX !== 'visible') break;
        }
        if (/absolute|fixed/.test(position)) break;
      }
    }
    for (const words of document.querySelectorAll<SVGTextElement>('svg text')) {
      const [box, place] = [words.getBoundingClientRect(), words.ownerSVGElement?.getBoundingClientRect()];
      if (!place || words.closest('.react-flow') || !words.checkVisibility()) continue;
      if (box.right > place.right + 2 || box.left < place.left - 2)
        found.add(`${words.textContent.slice(0, 50)} (in a chart)`);
    }
    style.fontSize = '';
    await frame();
    return [...found];
  });
}
