/**
 * Stands in for `@rc-component/util/es/Dom/dynamicCSS`, the one place from which Ant Design, its icons and its
 * scroll lock put style elements into the page. The content security policy would refuse them; the sheet made
 * at build time has the rules already. See renderer/vite.config.ts.
 */
export function injectCSS(): null {
  return null;
}

export function removeCSS(): void {}

export function updateCSS(): HTMLStyleElement {
  return document.createElement('style');
}

export function clearContainerCache(): void {}
