/** Brings what a page of the copy needs later, as classic scripts: from a disk a browser loads nothing else. */

interface Loader {
  /** Address of the library's folder, with its slash. */
  root: string;
  load(address: string): Promise<unknown>;
  /** Called by each such script with what it brings. */
  give(value: unknown): void;
}

declare global {
  var vanMach: Loader | undefined;
}

function createLoader(): Loader {
  const page = document.currentScript;
  const held = new Map<string, Promise<unknown>>();
  const given = new Map<string, unknown>();
  const run = (address: string): Promise<unknown> =>
    new Promise((done, fail) => {
      const script = document.createElement('script');
      script.addEventListener('load', () => {
        script.remove();
        if (given.has(script.src)) done(given.get(script.src));
        else fail(new Error(`no data in ${address}`));
        given.delete(script.src);
      });
      script.addEventListener('error', () => {
        script.remove();
        fail(new Error(`not to be had: ${address}`));
      });
      script.src = address;
      document.head.append(script);
    });
  return {
    // This script lies in a folder of the library: `thu-vien/ngoai-tuyen/trang.js`.
    root: new URL('../', page instanceof HTMLScriptElement ? page.src : document.baseURI).href,
    load: (address) => {
      const known = held.get(address);
      if (known !== undefined) return known;
      const loading = run(address);
      held.set(address, loading);
      // After a failure it is asked for again.
      loading.catch(() => held.delete(address));
      return loading;
    },
    give: (value) => {
      const { currentScript } = document;
      if (currentScript instanceof HTMLScriptElement) given.set(currentScript.src, value);
    },
  };
}

/** One for the page: the parts that come later have this module, too. */
const loader = (globalThis.vanMach ??= createLoader());

export const libraryRoot = loader.root;

/** The content of a data file of the site: its address, from the page or whole. */
export const loadData = (address: string): Promise<unknown> => loader.load(`${new URL(address, document.baseURI).href}.js`);

/** A part of the program that is not on every page. */
export const loadPart = (name: string): Promise<unknown> => loader.load(`${libraryRoot}ngoai-tuyen/${name}.js`);
